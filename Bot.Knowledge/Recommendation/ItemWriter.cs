using System.Globalization;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Words a recommended option: why it fits, a sentence of its source, what to check, the next step.</summary>
internal sealed class ItemWriter(RecommendationRequest request, GoalSkills goal, Taxonomy taxonomy)
{
    public RecommendedItem Write(Entry entry) =>
        new(entry, Reason(entry), Quote(entry), NextStep(entry), [.. Checks(entry)], SourceLine(entry));

    public static string NextStep(Entry entry)
    {
        var section = entry.Sections.FirstOrDefault(section => section.HeadingPath is [.., var heading]
            && (heading.StartsWith("How to", StringComparison.OrdinalIgnoreCase) || heading.StartsWith("Who to ask", StringComparison.OrdinalIgnoreCase)));
        return section is null ? "Ask your line manager or your learning and development team." : SentenceSplitter.Split(section.Text)[0];
    }

    public static string SourceLine(Entry entry) =>
        string.Join(", ", new[] { entry.Sources[0].Title, entry.Sources[0].Publisher, entry.Sources[0].Year }.OfType<string>());

    private string Reason(Entry entry)
    {
        var built = entry.Skills.FirstOrDefault(goal.Wanted.Contains) ?? entry.Skills.FirstOrDefault(goal.Narrower.Contains);
        List<string> reasons = [];
        if (built is not null && taxonomy.Skill(built) is { } skill) reasons.Add($"builds {LowerFirst(skill.Name)}");
        if (request.Profile.Grade is { } grade && entry.Eligibility.Any(rule => rule.Kind == RuleKind.Grade) && Name(taxonomy.Grades, grade) is { } gradeName) reasons.Add($"is open to {gradeName}");
        if (request.Profile.Place is { } place && entry.Places.Contains(place) && Name(taxonomy.Places, place) is { } placeName) reasons.Add($"is in {placeName}");
        if (request.Profile.Format is { } format && entry.Formats.Contains(format) && Name(taxonomy.Formats, format) is { } formatName) reasons.Add($"has the form you asked for ({LowerFirst(formatName)})");
        return reasons.Count == 0 ? "Its page speaks of your goal." : $"It {Listed(reasons)}.";
    }

    private string Quote(Entry entry) =>
        SentenceScorer.Score(request.Goal, entry, null).OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position).First().Text;

    private IEnumerable<string> Checks(Entry entry)
    {
        foreach (var rule in entry.Eligibility.Where(rule => Eligibility.Of(rule, request.Profile, taxonomy) == RuleOutcome.Unknown)) yield return rule.Text;
        if (entry.Status == EntryStatus.Dated) yield return $"Ask whether it still runs: what we know is from {AsOfWords.For(entry.AsOf) ?? "an undated source"}.";
        if (request.Profile.DaysAvailable is { } days && DurationWords.Days(entry.Duration) > days) yield return $"It may take longer than you have: {LowerFirst(entry.Duration ?? "")}.";
        if (entry.IsSample) yield return "This is sample data, not a real session.";
    }

    private static string? Name(IReadOnlyList<TaxonomyItem> items, string id) => items.FirstOrDefault(item => item.Id == id)?.Name;

    private static string Listed(List<string> reasons) => reasons.Count == 1 ? reasons[0] : $"{string.Join(", ", reasons.Take(reasons.Count - 1))} and {reasons[^1]}";

    private static string LowerFirst(string name) => name.Length > 1 && char.IsLower(name[1]) ? name[..1].ToLower(CultureInfo.InvariantCulture) + name[1..] : name;
}
