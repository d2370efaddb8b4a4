using Bot.Dialogs.Talk;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Person;

/// <summary>The lines of a draft as boxes to tick. All of it stands in the message's text as well.</summary>
internal static class DraftCard
{
    /// <summary>Name of the input with the ticked numbers.</summary>
    public const string Ticked = "struck";

    private const int LongestLine = 90;

    public static Attachment For(Draft draft) => new()
    {
        ContentType = "application/vnd.microsoft.card.adaptive",
        Content = new Dictionary<string, object>
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new object[]
            {
                new Dictionary<string, object>
                {
                    ["type"] = "Input.ChoiceSet", ["id"] = Ticked, ["label"] = "Tick the lines to leave out", ["isMultiSelect"] = true, ["style"] = "expanded", ["wrap"] = true,
                    ["value"] = string.Join(',', draft.Struck),
                    ["choices"] = draft.Lines.Select((line, i) => new Dictionary<string, object> { ["title"] = Line(line, i + 1), ["value"] = $"{i + 1}" }).ToArray(),
                },
            },
            ["actions"] = new object[]
            {
                new Dictionary<string, object>
                {
                    ["type"] = "Action.Submit", ["title"] = "Leave out what is ticked", ["data"] = new Dictionary<string, object> { ["say"] = "Leave out what is ticked" },
                },
            },
        },
    };

    // A number with a point would begin a list of its own, which counts from 1 again.
    public static string Line(DraftLine line, int number) => $"Line {number}, {(line.Who == "person" ? "you" : "bot")}: {PlainText.Shorten(line.Text.ReplaceLineEndings(" "), LongestLine)}";
}
