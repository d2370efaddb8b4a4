using System.Net.Http.Json;
using System.Text.Json;

namespace Bot.Tests.Conversations;

/// <summary>One person's talk over the Bot Connector door, with the replies in the response.</summary>
/// <param name="said">Messages that were said in it before, to another run of the host.</param>
public sealed class Talk(HttpClient client, string conversation, int said = 0)
{
    private int _said = said;

    public string Conversation => conversation;

    public async Task<IReadOnlyList<Said>> SayAsync(string text)
    {
        var activity = new Dictionary<string, object>
        {
            ["type"] = "message", ["id"] = $"{conversation}-{++_said}", ["channelId"] = "test", ["serviceUrl"] = "http://127.0.0.1:9/",
            ["deliveryMode"] = "expectReplies", ["from"] = new { id = conversation + "-person" }, ["recipient"] = new { id = "bot" },
            ["conversation"] = new { id = conversation }, ["text"] = text,
        };
        using var response = await client.PostAsJsonAsync("/api/messages", activity);
        response.EnsureSuccessStatusCode();
        using var body = await response.Content.ReadFromJsonAsync<JsonDocument>();
        return [.. body?.RootElement.GetProperty("activities").EnumerateArray().Where(reply => reply.GetProperty("type").GetString() == "message").Select(Said.Read) ?? []];
    }

    /// <summary>All replies' text, one below the other.</summary>
    public async Task<string> AskAsync(string text) => string.Join("\n", (await SayAsync(text)).Select(said => said.Text));
}

/// <param name="Buttons">Words of the suggested actions.</param>
public sealed record Said(string Text, IReadOnlyList<string> Buttons, int Attachments)
{
    public static Said Read(JsonElement activity) => new(
        activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "",
        activity.TryGetProperty("suggestedActions", out var suggested) ? [.. suggested.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("value").GetString() ?? "")] : [],
        activity.TryGetProperty("attachments", out var attachments) ? attachments.GetArrayLength() : 0);
}
