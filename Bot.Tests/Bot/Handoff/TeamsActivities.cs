using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Host.Handoff;

/// <summary>What Teams posts to the bot: advisers in a team's channel, a person in a chat of their own.</summary>
internal static class TeamsActivities
{
    public const string Channel = "19:team@thread.tacv2";
    public const string Chat = "a:ann";

    public static string Thread(string cardId) => $"{Channel};messageid={cardId}";

    /// <param name="adviser">Their id in the directory, which is their name in small letters.</param>
    public static JsonObject OfAdviser(string serviceUrl, string adviser, string where, object content) =>
        Of(serviceUrl, content, new { id = $"29:{adviser}", aadObjectId = adviser, name = char.ToUpperInvariant(adviser[0]) + adviser[1..] }, new { id = where, isGroup = true, conversationType = "channel" });

    public static JsonObject OfPerson(string serviceUrl, object content) =>
        Of(serviceUrl, content, new { id = "29:ann", aadObjectId = "ann", name = "Ann" }, new { id = Chat, conversationType = "personal" });

    /// <summary>Words in a channel that mention the bot, as Teams sends only those.</summary>
    public static object Words(string text, string id, string type = "message", object[]? attachments = null)
    {
        var mention = new { type = "mention", text = "<at>SkillsAdvisor</at>", mentioned = new { id = "28:bot", name = "SkillsAdvisor" } };
        // Teams gives a corrected message the id of the first.
        var timestamp = type == "message" ? "2026-03-02T10:00:00Z" : "2026-03-02T10:05:00Z";
        return new { type, id, text, timestamp, textFormat = "plain", entities = new[] { mention }, attachments = attachments ?? [] };
    }

    /// <summary>A button of a card, as clients without <c>Action.Execute</c> send it.</summary>
    public static object Press(string adviser, string move, string reference, object? more = null)
    {
        var value = JsonSerializer.SerializeToNode(more ?? new { })?.AsObject() ?? [];
        (value["deskMove"], value["case"]) = (move, reference);
        return new { type = "message", id = $"press-{reference}-{move}-{adviser}", value };
    }

    private static JsonObject Of(string serviceUrl, object content, object from, object conversation)
    {
        var activity = JsonSerializer.SerializeToNode(content)?.AsObject() ?? [];
        activity["type"] ??= "message";
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = serviceUrl;
        activity["from"] = JsonSerializer.SerializeToNode(from);
        activity["recipient"] = JsonSerializer.SerializeToNode(new { id = "28:bot", name = "SkillsAdvisor" });
        activity["conversation"] = JsonSerializer.SerializeToNode(conversation);
        return activity;
    }
}
