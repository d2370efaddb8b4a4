using Bot.Dialogs.Talk;
using Bot.Knowledge.Recommendation;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Recommend;

/// <summary>An Adaptive Card with each option's name, reason and buttons. What it shows stands in the message's text as well.</summary>
internal static class RecommendationCard
{
    private const int LongestReason = 160;

    /// <param name="goal">What the options are for.</param>
    public static Attachment For(Recommendations found, string goal)
    {
        var of = new Dictionary<string, string> { ["goal"] = goal, ["list"] = string.Join(' ', found.Items.Select(item => item.Entry.Id)) };
        return Card.Of(
            PressedCard.OfList,
            Spoken(found),
            [.. found.Items.Select((item, at) => Option(item, at, of))],
            [Card.Press(RecommendationReply.More, RecommendationReply.More, of), Card.Press(RecommendationReply.Online, RecommendationReply.Online, of)]);
    }

    /// <summary>The list as it is read out.</summary>
    public static string Spoken(Recommendations found) =>
        string.Join(" ", found.Items.Select((item, i) => $"Option {i + 1}: {item.Entry.Title}. {item.Reason}"));

    private static Dictionary<string, object> Option(RecommendedItem item, int at, IReadOnlyDictionary<string, string> of) => Card.Group(
        [
            // "2. Title" would be drawn as a list that begins anew, at 1, in each heading.
            Card.Heading($"Option {at + 1}: {item.Entry.Title}"),
            Card.Text(PlainText.Shorten(item.Reason, LongestReason)),
            Card.Actions([Card.Say("Tell me more", $"Tell me about {item.Entry.Title}"), Card.Say("Add to my plan", $"Add {item.Entry.Title} to my plan"), Card.Press("Not for me", $"Not the {Place(at)}", of)]),
        ]);

    private static string Place(int at) => at switch { 0 => "first", 1 => "second", _ => "third" };
}
