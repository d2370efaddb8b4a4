using System.Text;
using Bot.Dialogs.Interest;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Content;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Recommend;

/// <summary>Recommendations as a message: whole as text, with a card whose buttons ask about each option.</summary>
internal static class RecommendationReply
{
    public const string More = "Show me more options";
    public const string Online = "Only online";
    public const string Compare = "Compare the first two";

    /// <summary>What was asked changed nothing: the list is the one that stood there.</summary>
    public const string Same = "the same";

    /// <param name="place">The name of the place that the person said; null for none.</param>
    /// <param name="change">What was asked of the list before, null for a new list.</param>
    public static Activity For(OptionsFound found, TalkState state, string? place, string? change, Func<Entry, string?> calendar)
    {
        if (found.Items.Count == 0) return Nothing(state, change);
        string[] compare = found.Items.Count > 1 ? [Compare] : [];
        var said = (change == Same && found.Missed.Count == 0 ? "The same options fit. " : "") + Text(found, state, place, calendar);
        var reply = Reply.With(said, [.. compare, InterestVoice.Ask, Reply.SpeakToAPerson]);
        reply.Attachments = [RecommendationCard.For(found.List, state.Goal ?? "")];
        reply.Speak = RecommendationCard.Spoken(found.List);
        return reply;
    }

    private static Activity Nothing(TalkState state, string? change) => Reply.With(
        change is not null && state.LastListIds.Count > 0
            ? "I know of nothing more for this. The options above still stand. A learning adviser may know of others."
            : $"I know of nothing for {PlainText.Escape(state.Goal ?? "this")}{(state.Profile.Grade is { } grade ? $" that is open to {(grade is ['G', var number] ? $"Grade {number}" : grade)}" : "")}. A learning adviser may know of something. Shadowing somebody who is good at it, or a mentor, helps with almost anything, and is open to everyone.",
        [Reply.SpeakToAPerson, "Tell me about job shadowing", "Find me a mentor", Reply.FindSomething]);

    private static string Text(OptionsFound found, TalkState state, string? place, Func<Entry, string?> calendar)
    {
        var text = new StringBuilder(Opening(found, state));
        var number = 0;
        foreach (var item in found.Items)
        {
            text.Append("\n\n").Append(++number).Append(". **").Append(item.Entry.Title).Append("** (").Append(Kind(item.Entry)).Append(')');
            text.Append("\n   - Why: ").Append(item.Reason).Append(" It says: “").Append(item.Quote).Append('”');
            if (item.Entry.Duration is { } duration) text.Append("\n   - Time: ").Append(duration);
            if (item.Entry.Cost is { } cost) text.Append("\n   - Cost: ").Append(cost);
            text.Append("\n   - Next step: ").Append(item.NextStep);
            foreach (var only in item.OnlyFor) text.Append("\n   - Open only to some: ").Append(only);
            foreach (var check in item.Checks.Except(item.OnlyFor)) text.Append("\n   - Check: ").Append(check);
            if (calendar(item.Entry) is { } file) text.Append("\n   - [Add to your calendar](").Append(file).Append(')');
            text.Append("\n   - Source: ").Append(item.SourceLine);
        }
        if (found.Items.Any(item => item.Entry.IsSample)) text.Append("\n\nThe sessions marked as samples are made-up examples, so that you can try this service.");
        if (place is not null && !OptionList.IsPlaceKept(state, found.Items)) text.Append("\n\nNo source says that one of these is in ").Append(place).Append(". Ask where they run.");
        if (found.List.Ask is { } ask) text.Append("\n\n").Append(ask);
        return text.ToString();
    }

    private static string Opening(OptionsFound found, TalkState state)
    {
        var goal = PlainText.Escape(state.Goal ?? "what you asked");
        if (found.Missed.Count > 0)
        {
            var claims = string.Join(" or ", found.Missed.Select(limit => limit.Claim));
            return $"Nothing that I know of for {goal} says that it {claims}. {(found.Items.Count == 1 ? "This comes" : "These come")} nearest{(found.Used.Length > 0 ? $" ({PlainText.Escape(found.Used)})" : "")}:";
        }
        if (found.List.Wider is { } wider)
            return $"I know of nothing on {goal} itself. The nearest subject is {PlainText.Escape(wider)}, and {(found.Items.Count == 1 ? "this builds" : "these build")} it{(found.Used.Length > 0 ? $" ({PlainText.Escape(found.Used)})" : "")}:";
        var count = found.Items.Count == 1 ? "One option" : $"{found.Items.Count} options";
        return $"{count} for {goal}{(found.Used.Length > 0 ? $" ({PlainText.Escape(found.Used)})" : "")}:";
    }

    private static string Kind(Entry entry) => entry.Learning switch
    {
        LearningWay.OnTheJob => "on the job",
        LearningWay.Others => "with and from others",
        LearningWay.Formal => "formal learning",
        _ => entry.Kind.ToString().ToLowerInvariant(),
    } + (entry.IsSample ? ", sample" : "");
}
