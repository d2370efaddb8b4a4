using System.Globalization;
using Bot.Handoff.Cases;
using Bot.Handoff.Routing;

namespace Bot.Handoff.Desks.TeamsChannel;

/// <summary>The card of a case in its team's channel. It is replaced in place with each change, so it always shows how things stand.</summary>
internal static class CaseCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Together well under the 25 KB that a card may have.
    private const int LinesShown = 8;
    private const int LongestLine = 240;
    private const int LongestRequest = 1500;
    private static readonly string[] _outcomes = ["Answered", "Referred elsewhere", "No answer needed", "Could not help"];
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="colleagues">Whom the case can be given to.</param>
    public static Dictionary<string, object> For(Case it, Team team, IReadOnlyList<AdviserRef> colleagues) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.4",
        ["body"] = Body(it, team).ToArray(),
        ["actions"] = it.State.IsEnd || it.Team != team.Id ? [] : Actions(it, colleagues).ToArray(),
    };

    private static IEnumerable<object> Body(Case it, Team team)
    {
        yield return Text($"{it.Reference}: {(it.Team == team.Id ? Headline(it) : $"went to team {it.Team}")}", ("weight", "Bolder"), ("size", "Medium"));
        yield return Text(Shorten(it.Summary.Request, LongestRequest));
        yield return new Dictionary<string, object> { ["type"] = "FactSet", ["facts"] = Facts(it, team).Select(fact => new Dictionary<string, object> { ["title"] = fact.Title, ["value"] = fact.Value }).ToArray() };
        foreach (var line in it.Summary.Transcript.TakeLast(LinesShown))
            yield return Text($"{(line.Who == "person" ? "Person" : "Bot")}: {Shorten(line.Text.ReplaceLineEndings(" "), LongestLine)}", ("isSubtle", true), ("spacing", "Small"));
        if (!it.State.IsEnd) yield return Text("Replies in this thread go to the person once you have taken the case. Begin with \"note:\" to write to colleagues only.", ("isSubtle", true), ("size", "Small"));
    }

    private static string Headline(Case it) => it.State switch
    {
        CaseState.Waiting => "waits for an adviser",
        CaseState.Assigned => $"{it.Assignee?.Name} has it",
        CaseState.Live => $"{it.Assignee?.Name} is talking with the person",
        CaseState.Resolved => $"closed by {it.Assignee?.Name}: {it.Outcome}",
        CaseState.ReturnedToBot => "returned to the bot",
        CaseState.ClosedByPerson => "withdrawn by the person",
        _ => "expired",
    };

    private static IEnumerable<(string Title, string Value)> Facts(Case it, Team team)
    {
        yield return ("From", it.Anonymous ? "wants to stay unnamed" : it.PersonName ?? "not known");
        if (it.Sensitive is { } subject) yield return ("Sensitive", subject);
        if (it.Summary.Missing is { } missing) yield return ("The bot could not answer", Shorten(missing, LongestLine));
        if (it.Summary.Topic is { } topic) yield return ("Topic", topic);
        if (it.Summary.Grade is { } grade) yield return ("Grade", grade);
        if (it.WaitingAt is { } since) yield return ("Asked", At(since, team));
        if (it.FirstReply is { IsRunning: true } first) yield return (first.Breached ? "First reply OVERDUE since" : "First reply by", At(first.DueAt, team));
        if (it.NextReply is { IsRunning: true } next) yield return (next.Breached ? "Reply OVERDUE since" : "Reply by", At(next.DueAt, team));
    }

    private static IEnumerable<object> Actions(Case it, IReadOnlyList<AdviserRef> colleagues)
    {
        if (it.State == CaseState.Waiting) yield return Do("Take", "take", it);
        else yield return Ask("Reply", "reply", it, Input("Input.Text", "text", "Your reply", ("isMultiline", true), ("maxLength", CaseRules.LongestWords)));
        if (colleagues.Count > 0) yield return Ask("Assign", "assign", it, Choice("to", "To whom", colleagues.Select(one => (one.Name, one.Id))));
        if (it.State == CaseState.Waiting) yield break;
        yield return Do("Return to bot", "return", it);
        yield return Ask("Close", "close", it, Choice("outcome", "How it ended", _outcomes.Select(one => (one, one))), Input("Input.Text", "tags", "Topics, separated by commas"));
    }

    // Execute updates the card for whoever pressed; a client that does not know it submits the same data as a message.
    private static Dictionary<string, object> Do(string title, string verb, Case it)
    {
        var data = new Dictionary<string, object> { ["deskMove"] = verb, ["case"] = it.Reference };
        return new Dictionary<string, object>
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = verb,
            ["data"] = data,
            ["fallback"] = new Dictionary<string, object> { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data },
        };
    }

    private static Dictionary<string, object> Ask(string title, string verb, Case it, params Dictionary<string, object>[] inputs) => new()
    {
        ["type"] = "Action.ShowCard",
        ["title"] = title,
        ["card"] = new Dictionary<string, object> { ["type"] = "AdaptiveCard", ["body"] = inputs, ["actions"] = new object[] { Do(title, verb, it) } },
    };

    private static Dictionary<string, object> Input(string type, string id, string label, params (string Name, object Value)[] more) =>
        With(new Dictionary<string, object> { ["type"] = type, ["id"] = id, ["label"] = label }, more);

    private static Dictionary<string, object> Choice(string id, string label, IEnumerable<(string Title, string Value)> choices) =>
        Input("Input.ChoiceSet", id, label, ("choices", choices.Select(one => new Dictionary<string, object> { ["title"] = one.Title, ["value"] = one.Value }).ToArray()));

    private static Dictionary<string, object> Text(string text, params (string Name, object Value)[] more) =>
        With(new Dictionary<string, object> { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true }, more);

    private static Dictionary<string, object> With(Dictionary<string, object> element, (string Name, object Value)[] more)
    {
        foreach (var (name, value) in more) element[name] = value;
        return element;
    }

    private static string At(DateTimeOffset moment, Team team) => TimeZoneInfo.ConvertTime(moment, team.Hours.Zone).ToString("ddd d MMM HH:mm", _english);

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
