using Bot.Dialogs.Talk;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Person;

/// <summary>The lines of a draft as boxes to tick. All of it stands in the message's text as well.</summary>
internal static class DraftCard
{
    /// <summary>Name of the input with the ticked numbers.</summary>
    public const string Ticked = "struck";

    private const string LeaveOut = "Leave out what is ticked";
    private const int LongestLine = 90;

    public static Attachment For(Draft draft) => Card.Of(
        PressedCard.OfDraft,
        $"Tick the lines to leave out. {string.Join(" ", draft.Lines.Select((line, i) => $"{Line(line, i + 1)}{(draft.Struck.Contains(i + 1) ? " (left out)" : "")}"))}",
        [
            new Dictionary<string, object>
            {
                ["type"] = "Input.ChoiceSet", ["id"] = Ticked, ["label"] = "Tick the lines to leave out", ["isMultiSelect"] = true, ["style"] = "expanded", ["wrap"] = true,
                ["value"] = string.Join(',', draft.Struck),
                ["choices"] = draft.Lines.Select((line, i) => new Dictionary<string, object> { ["title"] = Line(line, i + 1), ["value"] = $"{i + 1}" }).ToArray(),
            },
        ],
        [Card.Press(LeaveOut, LeaveOut, new Dictionary<string, string> { ["draft"] = draft.Reference ?? "" })]);

    // A number with a point would begin a list of its own, which counts from 1 again.
    public static string Line(DraftLine line, int number) => $"Line {number}, {(line.Who == "person" ? "you" : "bot")}: {PlainText.Shorten(line.Text.ReplaceLineEndings(" "), LongestLine)}";
}
