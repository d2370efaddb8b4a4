using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Goal and profile in, eligible options with reasons out: on the job, through others and formal, mixed.</summary>
/// <remarks>Thread-safe. What a person cannot join, what has ended and what is past are never offered.</remarks>
public sealed class Recommender(KnowledgeBase knowledge, TimeProvider clock)
{
    // One of another way of learning is worth this much less of a fit, and no more: a poor fit is no mix.
    private const double MixWorth = 0.5;

    // Less than this share of the best one's relevance is another subject.
    private const double SameSubject = 0.4;
    private const int NearTop = 10;

    public Recommendations Recommend(RecommendationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = knowledge.Current;
        var scorer = new OptionScorer(request, snapshot);
        var ranked = snapshot.Entries
            .Where(entry => IsOption(entry) && request.Must(entry) && !request.Profile.Excluded.Contains(entry.Id) && !Eligibility.IsRuledOut(entry, request.Profile, snapshot.Taxonomy))
            .Select(entry => new ScoredOption(entry, scorer.Score(entry), scorer.IsForSome(entry))).Where(option => option.Score > 0)
            .OrderByDescending(option => option.Score).ThenBy(option => option.Entry.Id, StringComparer.Ordinal).ToList();
        ranked = OpenFirst(OnSubject(ranked, scorer, request.Profile));
        var writer = new ItemWriter(request, scorer.Goal, snapshot.Taxonomy);
        var items = Mixed(ranked, Math.Clamp(request.Count, 1, 10), request.Profile.Way is null).Select(option => writer.Write(option.Entry)).ToList();
        return items.Count == 0 && Wider(scorer.Goal, snapshot.Taxonomy) is { } wider
            ? Recommend(request with { Goal = wider }) is { Items.Count: > 0 } near ? near with { Wider = near.Wider ?? wider } : new Recommendations([], null)
            : new Recommendations(items, Question(request.Profile, ranked));
    }

    // Who finds nothing on spreadsheets is helped by what there is on data.
    private static string? Wider(GoalSkills goal, Taxonomy taxonomy) =>
        goal.Wanted.Select(taxonomy.Skill).OfType<Skill>().SelectMany(skill => skill.Broader).Where(id => !goal.Wanted.Contains(id)).Select(taxonomy.Skill).OfType<Skill>().FirstOrDefault() is { } skill
            ? char.IsLower(skill.Name[^1]) && !skill.Name.All(char.IsUpper) ? skill.Name.ToLowerInvariant() : skill.Name
            : null;

    /// <summary>Two or three options side by side. Ids that are not in the knowledge base are left out.</summary>
    public Comparison Compare(IReadOnlyList<string> entryIds, LearnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(entryIds);
        ArgumentNullException.ThrowIfNull(profile);
        var snapshot = knowledge.Current;
        return Comparison.Of([.. entryIds.Distinct().Select(snapshot.Find).OfType<Entry>().Take(Comparison.Most)], profile, snapshot.Taxonomy);
    }

    private bool IsOption(Entry entry) =>
        entry.Status != EntryStatus.Closed && !IsPast(entry)
        && (entry.Learning is not null ? entry.Kind is not (EntryKind.Contact or EntryKind.Example) : entry.Status == EntryStatus.Current && (entry.Kind == EntryKind.Guidance || (entry.Kind == EntryKind.Network && CanBeJoined(entry))));

    // A group of officials is no network that somebody joins.
    private static bool CanBeJoined(Entry entry) => entry.Sections.Any(section => section.HeadingPath is [.., var heading] && heading.StartsWith("How to join", StringComparison.OrdinalIgnoreCase));

    private bool IsPast(Entry entry)
    {
        var today = UkTime.Today(clock);
        return entry.Dates.Count > 0 ? entry.Dates.All(dates => (dates.To ?? dates.From) < today) : entry is { Kind: EntryKind.Session, Status: EntryStatus.Dated };
    }

    // A short list is better than one that is filled up with what only has the right form or place.
    private static List<ScoredOption> OnSubject(List<ScoredOption> ranked, OptionScorer scorer, LearnerProfile profile)
    {
        var most = ranked.Select(option => scorer.Relevance(option.Entry)).DefaultIfEmpty(0).Max();
        return [.. ranked.Where(option => scorer.Relevance(option.Entry) >= most * SameSubject || (profile.Way is { } way && scorer.Goal.Wanted.Count == 0 && option.Entry.Learning == way)
            || (profile.Profession is { } profession && option.Entry.Audience.Professions.Contains(profession)))];
    }

    // A good adviser speaks first of what the person can do, and then of what is for some.
    private static List<ScoredOption> OpenFirst(List<ScoredOption> ranked) => [.. ranked.OrderBy(option => option.IsForSome)];

    // The best fits, and a place for another way of learning where one fits well: a list of three courses is not development.
    private static List<ScoredOption> Mixed(List<ScoredOption> ranked, int count, bool mix)
    {
        if (ranked.Count <= count || !mix) return [.. ranked.Take(count)];
        var chosen = ranked.Take(count).ToList();
        for (var kept = Math.Max(0, (count / 3) - 1); kept < count / 3; kept++)
        {
            var ways = chosen.Take(count - 1 - kept).Select(option => option.Entry.Learning).ToHashSet();
            var other = ranked.Find(option => option.Entry.Learning is { } way && !ways.Contains(way) && !option.IsForSome && option.Score >= ranked[0].Score * MixWorth);
            if (ways.Count > 1 || other is null || chosen.Contains(other)) continue;
            chosen[^1] = other;
        }
        return chosen;
    }

    private static string? Question(LearnerProfile profile, IReadOnlyList<ScoredOption> ranked) =>
        profile.Grade is null && ranked.Take(NearTop).Any(option => option.Entry.Audience.Grades.Count > 0 || option.Entry.Eligibility.Any(rule => rule.Kind == RuleKind.Grade))
            ? "If you tell me your grade, I can look at what is only open to some grades too."
            : null;

    private sealed record ScoredOption(Entry Entry, double Score, bool IsForSome);
}
