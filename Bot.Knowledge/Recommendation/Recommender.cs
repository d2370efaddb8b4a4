using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Goal and profile in, eligible options with reasons out: on the job, through others and formal, mixed.</summary>
/// <remarks>Thread-safe. What a person cannot join, what has ended and what is past are never offered.</remarks>
public sealed class Recommender(KnowledgeBase knowledge, TimeProvider clock)
{
    // One of another way of learning is worth this much less of a fit, and no more: a poor fit is no mix.
    private const double MixWorth = 0.5;

    public Recommendations Recommend(RecommendationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = knowledge.Current;
        var scorer = new OptionScorer(request, snapshot);
        var ranked = snapshot.Entries
            .Where(entry => IsOption(entry) && !request.Profile.Excluded.Contains(entry.Id) && !Eligibility.IsRuledOut(entry, request.Profile, snapshot.Taxonomy))
            .Select(entry => new ScoredOption(entry, scorer.Score(entry))).Where(option => option.Score > 0)
            .OrderByDescending(option => option.Score).ThenBy(option => option.Entry.Id, StringComparer.Ordinal).ToList();
        var writer = new ItemWriter(request, scorer.Goal, snapshot.Taxonomy);
        var items = Mixed(ranked, Math.Clamp(request.Count, 1, 10), request.Profile.Way is null).Select(option => writer.Write(option.Entry)).ToList();
        return new Recommendations(items, Question(request.Profile, items));
    }

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
        && (entry.Learning is not null ? entry.Kind is not (EntryKind.Contact or EntryKind.Example) : entry.Kind is EntryKind.Guidance or EntryKind.Network && entry.Status == EntryStatus.Current);

    private bool IsPast(Entry entry)
    {
        var today = UkTime.Today(clock);
        return entry.Dates.Count > 0 ? entry.Dates.All(dates => (dates.To ?? dates.From) < today) : entry is { Kind: EntryKind.Session, Status: EntryStatus.Dated };
    }

    // The best fit, then the best of each other way of learning that fits well, then whatever fits best: a list of three courses is not development.
    private static List<ScoredOption> Mixed(List<ScoredOption> ranked, int count, bool mix)
    {
        if (ranked.Count == 0 || !mix) return [.. ranked.Take(count)];
        var first = ranked.DistinctBy(option => option.Entry.Learning).Where(option => option.Entry.Learning is not null && option.Score >= ranked[0].Score * MixWorth)
            .Take(count).ToHashSet();
        first.Add(ranked[0]);
        var rest = ranked.Where(option => !first.Contains(option)).Take(Math.Max(0, count - first.Count));
        var chosen = first.Concat(rest).ToHashSet();
        return [.. ranked.Where(chosen.Contains).Take(count)];
    }

    private static string? Question(LearnerProfile profile, IReadOnlyList<RecommendedItem> items) =>
        profile.Grade is null && items.Any(item => item.Entry.Audience.Grades.Count > 0 || item.Entry.Eligibility.Any(rule => rule.Kind == RuleKind.Grade))
            ? "If you tell me your grade, I can leave out what is not open to you."
            : null;

    private sealed record ScoredOption(Entry Entry, double Score);
}
