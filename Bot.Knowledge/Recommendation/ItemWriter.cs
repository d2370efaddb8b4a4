using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Words a recommended option: why it fits, a sentence of its source, what to check, the next step.</summary>
internal sealed partial class ItemWriter(RecommendationRequest request, GoalSkills goal, Taxonomy taxonomy)
{
    public RecommendedItem Write(Entry entry) =>
        new(entry, Reason(entry), Quote(entry), NextStep(entry), [.. Checks(entry)], SourceLine(entry)) { OnlyFor = [.. _hurdles(entry).Select(rule => rule.Text)] };

    /// <returns>The first sentence of the entry that says what to do; our own where none does.</returns>
    public static string NextStep(Entry entry) =>
        entry.Sections.Where(section => section.HeadingPath is [.., var heading] && StepHeading().IsMatch(heading)).SelectMany(section => SentenceSplitter.Split(section.Text))
            .FirstOrDefault(sentence => Doing().IsMatch(sentence)) ?? "Ask your line manager or your learning and development team.";

    public static string SourceLine(Entry entry) =>
        string.Join(", ", new[] { entry.Sources[0].Title, entry.Sources[0].Publisher, entry.Sources[0].Year }.OfType<string>());

    private readonly Func<Entry, IReadOnlyList<EligibilityRule>> _hurdles = entry => Openness.Hurdles(entry, request, taxonomy);

    private string Reason(Entry entry)
    {
        var built = entry.Skills.FirstOrDefault(goal.Wanted.Contains) ?? entry.Skills.FirstOrDefault(goal.Narrower.Contains);
        List<string> reasons = [];
        if (built is not null && taxonomy.Skill(built) is { } skill) reasons.Add($"builds {LowerFirst(skill.Name)}");
        if (request.Profile.Grade is { } grade && entry.Eligibility.Any(rule => rule.Kind == RuleKind.Grade) && Name(taxonomy.Grades, grade) is { } gradeName) reasons.Add(FitWords.OfGrade(grade, gradeName));
        if (request.Profile.Place is { } place && entry.Places.Contains(place) && Name(taxonomy.Places, place) is { } placeName) reasons.Add(FitWords.OfPlace(place, placeName));
        if (request.Profile.Format is { } format && format != built && entry.Formats.Contains(format) && Name(taxonomy.Formats, format) is { } formatName) reasons.Add(FitWords.OfFormat(format, LowerFirst(formatName)));
        return reasons.Count == 0 ? "Its page speaks of what you want." : $"It {Listed([.. reasons.Distinct()])}.";
    }

    private string Quote(Entry entry) =>
        SentenceScorer.Score(request.Goal, entry, null).OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position).First().Text;

    private IEnumerable<string> Checks(Entry entry)
    {
        foreach (var rule in entry.Eligibility.Where(rule => Eligibility.Of(rule, request.Profile, taxonomy) == RuleOutcome.Unknown)) yield return rule.Text;
        if (entry.Audience.Departments is [var made, ..] && request.Profile.Department is null && Name(taxonomy.Departments, made) is { } department && entry.Eligibility.All(rule => rule.Kind != RuleKind.Department))
            yield return $"It was made for the staff of one department: {department}.";
        if (entry.Status == EntryStatus.Dated) yield return $"Ask whether it still runs: what we know is from {AsOfWords.For(entry.AsOf) ?? "an undated source"}.";
        if (request.Profile.DaysInAll is { } days && DurationWords.Days(entry.Duration) > days) yield return $"It may take longer than you have: {LowerFirst(entry.Duration ?? "").TrimEnd('.')}.";
        if (entry.IsSample) yield return "This is sample data, not a real session.";
    }

    private static string? Name(IReadOnlyList<TaxonomyItem> items, string id) => items.FirstOrDefault(item => item.Id == id)?.Name;

    private static string Listed(List<string> reasons) => reasons.Count == 1 ? reasons[0] : $"{string.Join(", ", reasons.Take(reasons.Count - 1))} and {reasons[^1]}";

    private static string LowerFirst(string name) => name.Length > 1 && char.IsLower(name[1]) ? name[..1].ToLower(CultureInfo.InvariantCulture) + name[1..] : name;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(How (to|do)|Who to ask|Where to|What to do)", Options | RegexOptions.IgnoreCase)]
    private static partial Regex StepHeading();

    [GeneratedRegex(@"^(Ask|Apply|Agree|Book|Check|Choose|Contact|Email|Find|First|Follow|Go|Join|Learn|Look|Practise|Read|Register|See|Speak|Talk|Tell|Try|Use|Visit|Volunteer|Watch|Write|You )|^(To|For) [^,]+, |\b(ask|apply|nominates?|talk to|speak to) ", Options)]
    private static partial Regex Doing();
}
