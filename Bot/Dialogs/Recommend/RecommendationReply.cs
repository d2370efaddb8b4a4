using System.Text;
using Bot.Dialogs.Interest;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Recommend;

/// <summary>Recommendations as a message: whole as text, with a card whose buttons ask about each option.</summary>
internal static class RecommendationReply
{
    public const string More = "Show me more options";
    public const string Compare = "Compare the first two";

    /// <param name="used">What the list was made for, in words; empty where nothing is known of the person.</param>
    /// <param name="change">What was asked of the list before, null for a new list.</param>
    public static Activity For(Recommendations found, TalkState state, string used, string? change, Func<Entry, string?> calendar)
    {
        if (found.Items.Count == 0) return Nothing(state, change);
        string[] compare = found.Items.Count > 1 ? [Compare] : [];
        var reply = Reply.With(Text(found, state, used, calendar), [More, .. compare, InterestVoice.Ask, Reply.SpeakToAPerson, Reply.StartAgain]);
        reply.Attachments = [RecommendationCard.For(found)];
        reply.Speak = RecommendationCard.Spoken(found);
        return reply;
    }

    private static Activity Nothing(TalkState state, string? change) => Reply.With(
        change is not null && state.LastListIds.Count > 0
            ? $"I found nothing more that fits {PlainText.Escape(change)}. The options above still stand. A learning adviser may know of others."
            : $"I found nothing open to you for {PlainText.Escape(state.Goal ?? "this goal")}. Try other words, or ask a learning adviser.",
        [Reply.SpeakToAPerson, Reply.FindSomething]);

    private static string Text(Recommendations found, TalkState state, string used, Func<Entry, string?> calendar)
    {
        var text = new StringBuilder(Opening(found, state, used));
        var number = 0;
        foreach (var item in found.Items)
        {
            text.Append("\n\n").Append(++number).Append(". **").Append(item.Entry.Title).Append("** (").Append(Kind(item.Entry)).Append(')');
            text.Append("\n   - Why: ").Append(item.Reason).Append(" It says: “").Append(item.Quote).Append('”');
            if (item.Entry.Duration is { } duration) text.Append("\n   - Time: ").Append(duration);
            if (item.Entry.Cost is { } cost) text.Append("\n   - Cost: ").Append(cost);
            text.Append("\n   - Next step: ").Append(item.NextStep);
            foreach (var check in item.Checks) text.Append("\n   - Check: ").Append(check);
            if (calendar(item.Entry) is { } file) text.Append("\n   - [Add to your calendar](").Append(file).Append(')');
            text.Append("\n   - Source: ").Append(item.SourceLine);
        }
        if (found.Items.Any(item => item.Entry.IsSample)) text.Append("\n\nThe sessions marked as samples are made-up examples, so that you can try this service.");
        if (found.Ask is { } ask) text.Append("\n\n").Append(ask);
        return text.ToString();
    }

    private static string Opening(Recommendations found, TalkState state, string used)
    {
        var count = found.Items.Count == 1 ? "One option" : $"{found.Items.Count} options";
        return $"{count} for {PlainText.Escape(state.Goal ?? "your goal")}{(used.Length > 0 ? $" ({PlainText.Escape(used)})" : "")}:";
    }

    private static string Kind(Entry entry) => entry.Learning switch
    {
        LearningWay.OnTheJob => "on the job",
        LearningWay.Others => "with and from others",
        LearningWay.Formal => "formal learning",
        _ => entry.Kind.ToString().ToLowerInvariant(),
    } + (entry.IsSample ? ", sample" : "");
}
