using System.Text.RegularExpressions;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation.Diary;

/// <summary>What is on and when: the sessions ahead within the days that somebody asks about.</summary>
public sealed partial class SessionDiary(KnowledgeBase knowledge, LearnerReader reader, TimeProvider clock)
{
    // More than this is no longer read.
    private const int Most = 5;

    /// <returns>Null where the words do not ask what is on.</returns>
    public DiaryPage? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var today = UkTime.Today(clock);
        if (!On().IsMatch(words) && !Things().IsMatch(words)) return null;
        var frame = TimeFrame.In(words, today);
        if (frame is null && !NextOne().IsMatch(words) && !(Bare().IsMatch(words) && words.Split(' ').Length <= 6)) return null;
        var told = reader.Read(Cues().Replace(frame?.Left ?? words, " "));
        var goal = told.Goal;
        var place = told.Place ?? (told.Format == "online" ? "online" : null);
        var ahead = Ahead(today, goal).Where(session => place is null || session.Entry.Places.Contains(place) || session.Entry.Formats.Contains(place) || session.Entry.Places.Any(of => IsWithin(of, place))).ToList();
        var within = ahead.Where(session => frame is null || (session.On.From <= frame.To && (session.On.To ?? session.On.From) >= frame.From)).ToList();
        return new DiaryPage(frame, goal, [.. within.Take(Most)], within.Count - Math.Min(within.Count, Most), within.Count > 0 ? null : ahead.Count > 0 ? ahead[0] : null, Ahead(today, null).Count > 0)
        {
            Place = place is null ? null : place == "online" ? "online" : knowledge.Current.Taxonomy.Places.FirstOrDefault(item => item.Id == place)?.Name,
        };
    }

    private bool IsWithin(string place, string wider) => knowledge.Current.Taxonomy.Places.FirstOrDefault(item => item.Id == place)?.Broader.Contains(wider) == true;

    // The made-up sessions stand in only as long as nobody has brought in real ones.
    private List<DatedSession> Ahead(DateOnly today, string? goal)
    {
        var snapshot = knowledge.Current;
        var skills = goal is null ? null : GoalSkills.In(goal, snapshot.Taxonomy);
        var dated = snapshot.Entries.Where(entry => entry.Kind == EntryKind.Session && entry.Status != EntryStatus.Closed)
            .SelectMany(entry => entry.Dates.Where(dates => (dates.To ?? dates.From) >= today).Select(dates => new DatedSession(entry, dates))).ToList();
        var real = dated.Where(session => !session.Entry.IsSample).ToList();
        return [.. (real.Count > 0 ? real : dated).Where(session => skills is null || session.Entry.Skills.Any(skill => skills.Wanted.Contains(skill) || skills.Narrower.Contains(skill)) || session.Entry.Title.Contains(goal ?? "", StringComparison.OrdinalIgnoreCase))
            .OrderBy(session => session.On.From).ThenBy(session => session.On.Text, StringComparer.Ordinal).ThenBy(session => session.Entry.Id, StringComparer.Ordinal)];
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(what|wot|wat)('?s|’s| is| are)? ((all )?(on|happening|running|coming up|going on|planned|scheduled|there))\b|\b(anything|something|much) (on|online|in person|free|happening|running|going on|planned|scheduled|coming up)\b|\bthe (training |learning )?(calendar|diary|timetable|schedule)\b", Options)]
    private static partial Regex On();

    [GeneratedRegex(@"\b(events?|sessions?|trainings?|courses?|workshops?|webinars?|seminars?|classes|talks?|masterclass(es)?|dates)\b", Options)]
    private static partial Regex Things();

    [GeneratedRegex(@"\bwhen('?s|’s| is| are) (the |your )?next (\w+ ){0,2}(events?|sessions?|trainings?|courses?|workshops?|webinars?|seminars?|class|classes)\b|\bwhat('?s|’s| is) the next (\w+ ){0,2}(event|session|course|workshop|webinar)\b", Options)]
    private static partial Regex NextOne();

    [GeneratedRegex(@"^\W*((what|wot|wat)('?s|’s| is) on|what dates (do you have|are there)|(show me )?the (training |learning )?(calendar|diary|timetable|schedule)|any(thing)? (events|sessions|dates)?( on)?)\W*$", Options)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(what|wot|wat|whats|on|happening|running|coming|up|planned|scheduled|anything|calendar|diary|timetable|schedule|dates?|events?|sessions?|trainings?|courses?|workshops?|webinars?|seminars?|classes|talks?|masterclass(es)?|starting|starts?|available|run|book|can i|there)\b", Options)]
    private static partial Regex Cues();
}

/// <param name="Frame">The days that were asked about; null for any.</param>
/// <param name="Goal">What the sessions should be about; null for anything.</param>
/// <param name="Sessions">In the order of their days.</param>
/// <param name="More">How many more there are.</param>
/// <param name="Next">Where there are none, the next one that is known.</param>
/// <param name="HasAny">False where no session ahead is known at all.</param>
public sealed record DiaryPage(TimeFrame? Frame, string? Goal, IReadOnlyList<DatedSession> Sessions, int More, DatedSession? Next, bool HasAny)
{
    /// <summary>Where the sessions should be: "Leeds", "online"; null for anywhere.</summary>
    public string? Place { get; init; }
}

public sealed record DatedSession(Entry Entry, EntryDates On);
