using System.Text.RegularExpressions;
using Bot.Dialogs.Plan;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation.Diary;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.WhatsOn;

/// <summary>"Put it in my calendar": the file of what was shown last, and an honest word where it has no dates.</summary>
internal sealed partial class CalendarVoice(KnowledgeBase knowledge, CalendarLink calendar, TimeProvider clock) : IAtOnce
{
    public Task<Activity?> AnswerAsync(ITurnContext turn, TalkState state, string words, CancellationToken cancellationToken) =>
        // With a plan open it is the plan that goes into the calendar.
        Task.FromResult(Putting().IsMatch(words) && state.Trails is not [.., { DialogId: nameof(PlanDialog) }] ? Answer(turn, state) : null);

    private Activity Answer(ITurnContext turn, TalkState state)
    {
        var spoken = state.LastEntryId is { } id ? [id] : state.LastListIds;
        var entries = spoken.Select(knowledge.Current.Find).OfType<Entry>().ToList();
        if (entries.Count == 0) return Reply.With("What shall go into your calendar? Ask \"what's on next month\", or let me find something first.", ["What's on next month?", Reply.FindSomething]);
        var files = entries.Select(entry => (entry.Title, Link: calendar.For(entry, turn.Activity))).Where(file => file.Link is not null).ToList();
        var today = UkTime.Today(clock);
        var dated = entries.Where(entry => entry.Dates.Any(on => on.From >= today)).ToList();
        // Where the host's own address is not known there is no file to lead to.
        if (files.Count == 0 && dated.Count > 0)
            return Reply.With($"I cannot give a calendar file here, so please put it in yourself:\n{string.Concat(dated.Select(entry => $"\n- **{PlainText.Escape(entry.Title)}**: {TimeFrame.Day(entry.Dates.First(on => on.From >= today).From)}"))}", [Reply.FindSomething]);
        return files.Count == 0
            ? Reply.With($"{(entries is [var only] ? $"I know of no dates ahead for {PlainText.Escape(only.Title)}" : "I know of no dates ahead for these")}, so there is nothing to put into a calendar yet. In your plan it gets a day, and the plan has a calendar file.", ["Add that to my plan", "What's on next month?"])
            : Reply.With(string.Concat("Here you are. Open the file, and your calendar takes it:\n", string.Concat(files.Select(file => $"\n- [{PlainText.Escape(file.Title)}]({file.Link})"))), [Reply.FindSomething]);
    }

    [GeneratedRegex(@"^\W*((ok|please|can|could|you|and|yes|great)\W+)*(add|put|save|stick|get|send)( (it|that|this|them|these|those|me|the (first|second|third) one|the dates?))* (in|to|into|on|for) (my |the )?(outlook )?(calendar|diary|outlook)\W*( (please|too))?\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Putting();
}
