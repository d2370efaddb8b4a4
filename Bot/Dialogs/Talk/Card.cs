using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Talk;

/// <summary>Pieces of Adaptive Cards 1.5, as plain dictionaries. Submit is the one action that every client knows.</summary>
internal static class Card
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <param name="name">One of the names of <see cref="PressedCard"/>; null for a card that never grows old.</param>
    /// <param name="speak">All of it as it is read out.</param>
    public static Attachment Of(string? name, string speak, IReadOnlyList<Dictionary<string, object>> body, IReadOnlyList<Dictionary<string, object>> actions) => new()
    {
        ContentType = ContentType, Name = name!,
        Content = new Dictionary<string, object>
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json", ["type"] = "AdaptiveCard", ["version"] = "1.5",
            ["fallbackText"] = speak, ["speak"] = speak, ["body"] = body.ToArray(), ["actions"] = actions.ToArray(),
        },
    };

    public static Dictionary<string, object> Group(IReadOnlyList<Dictionary<string, object>> items) =>
        new() { ["type"] = "Container", ["separator"] = true, ["spacing"] = "Medium", ["items"] = items.ToArray() };

    public static Dictionary<string, object> Heading(string text) =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["weight"] = "Bolder", ["wrap"] = true, ["style"] = "heading" };

    public static Dictionary<string, object> Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    public static Dictionary<string, object> Facts(IEnumerable<(string Title, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = facts.Select(fact => new Dictionary<string, object> { ["title"] = fact.Title, ["value"] = fact.Value }).ToArray(),
    };

    public static Dictionary<string, object> Actions(IReadOnlyList<Dictionary<string, object>> actions) => new() { ["type"] = "ActionSet", ["actions"] = actions.ToArray() };

    /// <summary>A button that types its words for the person, so that they stand in the talk.</summary>
    public static Dictionary<string, object> Say(string title, string words)
    {
        var button = Submit(title, new Dictionary<string, object> { ["say"] = words, ["msteams"] = new Dictionary<string, object> { ["type"] = "imBack", ["value"] = words } });
        // Of several buttons with one title each says which it is.
        if (words != title) button["tooltip"] = words;
        return button;
    }

    /// <summary>A button that changes the card it stands on, where the channel can.</summary>
    /// <param name="of">What stands on the card, in the names of <see cref="PressedCard"/>.</param>
    public static Dictionary<string, object> Press(string title, string words, IReadOnlyDictionary<string, string> of)
    {
        var data = of.ToDictionary(pair => pair.Key, object (pair) => pair.Value);
        data["say"] = words;
        return Submit(title, data);
    }

    private static Dictionary<string, object> Submit(string title, Dictionary<string, object> data) => new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
}
