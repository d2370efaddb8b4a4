using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation.Diary;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.WhatsOn;

/// <summary>"What's on next week?", "any events in June": the calendar's answer, and an honest one where it is empty.</summary>
internal sealed partial class WhatsOnVoice(SessionDiary diary, CalendarLink calendar) : IAtOnce
{
    private const string Samples = "The sessions marked as samples are made-up examples, so that you can try this service.";

    public Task<Activity?> AnswerAsync(ITurnContext turn, TalkState state, string words, CancellationToken cancellationToken) =>
        Task.FromResult(Read(words, state) is { } page ? Answer(page, turn, state) : null);

    private DiaryPage? Read(string words, TalkState state)
    {
        if (diary.Read(words) is { } page)
        {
            state.Diary = words;
            return page;
        }
        // "Anything in London", "only online" after what is on in December.
        if (state.Diary is not { } before || !Narrower().IsMatch(words) || diary.Read($"{before.TrimEnd('?', '.', ' ')} {Lead().Replace(words, "")}") is not { } narrowed) return null;
        return narrowed;
    }

    private Activity Answer(DiaryPage page, ITurnContext turn, TalkState state)
    {
        if (page.Goal is { } goal) state.Goal = goal;
        var shown = page.Sessions.Count > 0 ? page.Sessions : page.Next is { } next ? [next] : [];
        if (shown.Count > 0)
        {
            state.LastListIds = [.. shown.Select(session => session.Entry.Id)];
            state.ShownEntryIds = [.. state.LastListIds];
            state.LastEntryId = shown is [var only] ? only.Entry.Id : null;
        }
        var about = (page.Goal is null ? "" : $" for {PlainText.Escape(page.Goal)}") + page.Place switch { null => "", "online" => " online", var place => $" in {place}" };
        var when = page.Frame is { } frame ? $" {frame.Words}{Between(frame)}" : "";
        if (page.Sessions.Count == 0) return None(page, about, when, turn);
        var text = new StringBuilder($"I know of {(page.Sessions.Count + page.More == 1 ? "one session" : $"{page.Sessions.Count + page.More} sessions")}{about}{when}:\n");
        for (var at = 0; at < page.Sessions.Count; at++) text.Append('\n').Append(at + 1).Append(". ").Append(Line(page.Sessions[at], turn));
        if (page.More > 0) text.Append("\n\nThat is the first ").Append(page.Sessions.Count).Append(". Say what you want to get better at, and I look at the others too.");
        if (page.Sessions.Any(session => session.Entry.IsSample)) text.Append("\n\n").Append(Samples);
        return Reply.With(text.ToString(), ["Add the first to my plan", Reply.FindSomething, Reply.SpeakToAPerson]);
    }

    private Activity None(DiaryPage page, string about, string when, ITurnContext turn)
    {
        if (page.Next is { } next)
        {
            return Reply.With($"I have no dates{about}{when}. The next one that I know of is {Line(next, turn)}{(next.Entry.IsSample ? $"\n\n{Samples}" : "")}", ["Add that to my plan", Reply.FindSomething, Reply.SpeakToAPerson]);
        }
        return Reply.With(page.HasAny
            ? $"I have no dates{about}{when}, and none later. I can look for learning{about} that has no fixed date, or you can ask your learning and development team."
            : $"No calendar of sessions has been given to me, so I cannot say what is on{when}. Ask your learning and development team, or look at your department's learning site. I can look for learning that has no fixed date.",
            [Reply.FindSomething, Reply.SpeakToAPerson]);
    }

    private string Line(DatedSession session, ITurnContext turn)
    {
        var entry = session.Entry;
        var place = (session.On.Place ?? (entry.Places is [var first, ..] ? first : null)) is { } id ? id == "online" ? "online" : $"in {char.ToUpperInvariant(id[0])}{id[1..].Replace('-', ' ')}" : null;
        var facts = string.Join(", ", new[] { When(session.On), place, entry.Duration, entry.Cost is { } cost ? cost.Equals("free", StringComparison.OrdinalIgnoreCase) ? "free" : cost : null }.OfType<string>());
        var file = calendar.For(entry, turn.Activity) is { } link ? $" [Add to your calendar]({link})" : "";
        return $"**{entry.Title}**: {facts}.{file}";
    }

    private static string When(EntryDates on) =>
        $"{TimeFrame.Day(on.From)}{(on.To is { } to ? $" to {TimeFrame.Day(to)}" : "")}{(on.Text is [>= '0' and <= '9', ..] ? $" at {on.Text}" : "")}";

    // Which days "next week" means is said, so that nobody has to guess.
    private static string Between(TimeFrame frame) => frame.From == frame.To
        ? frame.Words.StartsWith("on ", StringComparison.Ordinal) ? "" : $" ({TimeFrame.Day(frame.From)})"
        : frame.Words.StartsWith("in ", StringComparison.Ordinal) ? "" : $" ({frame.From:d MMMM} to {frame.To:d MMMM yyyy})";

    [GeneratedRegex(@"^\W*((and|or|ok|what about|how about|anything|any|is there anything|only|just)\W+)*((in|near|around|on|for) (the )?[\w-]+( [\w-]+)?|online)( (only|please|ones|instead))?\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrower();

    [GeneratedRegex(@"^\W*((and|or|ok|what about|how about|anything|any|is there anything|only|just)\W+)+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
