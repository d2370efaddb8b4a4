using System.Globalization;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Recommendation;

/// <summary>Goal and profile in, eligible options with reasons out: on the job, through others and formal, mixed.</summary>
/// <remarks>Thread-safe. What a person cannot join, what has ended and what is past are never offered.</remarks>
public sealed class Recommender(KnowledgeBase knowledge, TimeProvider clock)
{
    private const int Candidates = 60;
    private const double SkillMatch = 1.0;
    private const double NarrowerSkill = 0.7;
    private const double FoundByWords = 0.8;
    private const double Dated = 0.35;
    private const double PlaceOrFormat = 0.3;

    public Recommendations Recommend(RecommendationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = knowledge.Current;
        var goal = GoalSkills.In(request.Goal, snapshot.Taxonomy);
        var passages = snapshot.Search(new SearchQuery(request.Goal) { Count = Candidates, OpenOnly = true }).ToDictionary(passage => passage.Entry.Id);
        var ranked = snapshot.Entries
            .Where(entry => IsOption(entry) && !request.Profile.Excluded.Contains(entry.Id) && IsOpenTo(entry, request.Profile, snapshot.Taxonomy))
            .Select(entry => (Entry: entry, Score: Score(entry, goal, passages, request.Profile)))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Entry.Id, StringComparer.Ordinal)
            .Select(scored => scored.Entry).ToList();
        var items = Mixed(ranked, request.Count).Select(entry => Item(entry, request, goal, snapshot.Taxonomy)).ToList();
        return new Recommendations(items, Question(request.Profile, items));
    }

    private bool IsOption(Entry entry) =>
        entry.Learning is not null && entry.Status != EntryStatus.Closed && entry.Kind is not (EntryKind.Contact or EntryKind.Example) && !IsPast(entry);

    private bool IsPast(Entry entry)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return entry.Dates.Count > 0 ? entry.Dates.All(dates => (dates.To ?? dates.From) < today) : entry is { Kind: EntryKind.Session, Status: EntryStatus.Dated };
    }

    private static bool IsOpenTo(Entry entry, LearnerProfile profile, Taxonomy taxonomy) =>
        Eligibility.OfAudience(entry.Audience, profile, taxonomy) != RuleOutcome.NotMet
        && entry.Eligibility.All(rule => Eligibility.Of(rule, profile, taxonomy) != RuleOutcome.NotMet);

    private static double Score(Entry entry, GoalSkills goal, Dictionary<string, Passage> passages, LearnerProfile profile)
    {
        var bySkill = entry.Skills.Select((skill, i) => (goal.Wanted.Contains(skill) ? SkillMatch : goal.Narrower.Contains(skill) ? NarrowerSkill : 0) / (1 + (0.15 * i)))
            .DefaultIfEmpty(0).Max();
        var byWords = passages.TryGetValue(entry.Id, out var passage) ? FoundByWords * passage.Confidence : 0;
        // Without a skill of the goal, words alone must be a good find: a stray word is no reason to recommend.
        if (bySkill == 0 && byWords < FoundByWords * 0.5) return 0;
        var fits = (profile.Place is { } place && entry.Places.Contains(place) ? PlaceOrFormat : 0) + (profile.Format is { } format && entry.Formats.Contains(format) ? PlaceOrFormat : 0);
        return bySkill + byWords + fits - (entry.Status == EntryStatus.Dated ? Dated : 0) - (entry.Confidence == Confidence.Low ? Dated : 0);
    }

    // The best of each way of learning first, then whatever is best: a list of three courses is not development.
    private static List<Entry> Mixed(List<Entry> ranked, int count)
    {
        var first = ranked.DistinctBy(entry => entry.Learning).Take(count).ToHashSet();
        var rest = ranked.Where(entry => !first.Contains(entry)).Take(count - first.Count);
        var chosen = first.Concat(rest).ToHashSet();
        return [.. ranked.Where(chosen.Contains)];
    }

    private static RecommendedItem Item(Entry entry, RecommendationRequest request, GoalSkills goal, Taxonomy taxonomy)
    {
        var quote = SentenceScorer.Score(request.Goal, entry, null).OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Section).First().Text;
        var built = entry.Skills.FirstOrDefault(skill => goal.Wanted.Contains(skill)) ?? entry.Skills.FirstOrDefault(skill => goal.Narrower.Contains(skill));
        var reason = built is not null && taxonomy.Skill(built) is { } skill
            ? $"It builds {LowerFirst(skill.Name)}."
            : "Its page speaks of your goal.";
        var checks = entry.Eligibility.Where(rule => Eligibility.Of(rule, request.Profile, taxonomy) == RuleOutcome.Unknown).Select(rule => rule.Text).ToList();
        if (entry.Status == EntryStatus.Dated)
            checks.Add($"Ask whether it still runs: what we know is from {AsOfWords.For(entry.AsOf) ?? "an undated source"}.");
        var source = entry.Sources[0];
        return new RecommendedItem(entry, reason, quote, NextStep(entry), checks, string.Join(", ", new[] { source.Title, source.Publisher, source.Year }.OfType<string>()));
    }

    private static string NextStep(Entry entry)
    {
        var section = entry.Sections.FirstOrDefault(section => section.HeadingPath.Count > 0 && section.HeadingPath[^1].StartsWith("How to", StringComparison.OrdinalIgnoreCase));
        return section is null ? "Ask your line manager or your learning and development team." : SentenceSplitter.Split(section.Text)[0];
    }

    private static string? Question(LearnerProfile profile, IReadOnlyList<RecommendedItem> items) =>
        profile.Grade is null && items.Any(item => item.Entry.Audience.Grades.Count > 0 || item.Entry.Eligibility.Any(rule => rule.Kind == RuleKind.Grade))
            ? "If you tell me your grade, I can leave out what is not open to you."
            : null;

    private static string LowerFirst(string name) => name.Length > 1 && char.IsLower(name[1]) ? name[..1].ToLower(CultureInfo.InvariantCulture) + name[1..] : name;
}
