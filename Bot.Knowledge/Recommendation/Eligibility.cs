using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Whether a person meets an entry's rules, as far as they said.</summary>
internal static class Eligibility
{
    public static bool IsRuledOut(Entry entry, LearnerProfile profile, Taxonomy taxonomy) =>
        OfAudience(entry.Audience, profile, taxonomy) == RuleOutcome.NotMet || entry.Eligibility.Any(rule => Of(rule, profile, taxonomy) == RuleOutcome.NotMet);

    public static RuleOutcome Of(EligibilityRule rule, LearnerProfile profile, Taxonomy taxonomy) => rule.Kind switch
    {
        RuleKind.Grade => Among(profile.Grade, rule.AnyOf, taxonomy.Grades),
        RuleKind.Profession => Among(profile.Profession, rule.AnyOf, taxonomy.Professions),
        RuleKind.Department => Among(profile.Department, rule.AnyOf, taxonomy.Departments),
        RuleKind.Place => Among(profile.Place, rule.AnyOf, taxonomy.Places),
        // A scheme is told where a grade is asked; whoever tells a grade may still be on one.
        RuleKind.Scheme => profile.Grade is { } grade && rule.AnyOf.Contains(grade) ? RuleOutcome.Met : RuleOutcome.Unknown,
        // Experience, nomination and approval are between a person and their manager; a positive-action criterion is never asked, kept or inferred. The rule is quoted.
        _ => RuleOutcome.Unknown,
    };

    /// <summary>An audience says whom something was made for; it rules out only by grade, as courses do.</summary>
    public static RuleOutcome OfAudience(Audience audience, LearnerProfile profile, Taxonomy taxonomy) =>
        audience.Grades.Count == 0 ? RuleOutcome.Met : Among(profile.Grade, audience.Grades, taxonomy.Grades);

    private static RuleOutcome Among(string? told, IReadOnlyList<string> anyOf, IReadOnlyList<TaxonomyItem> items) =>
        (told is null ? null : Coverage.Of(told, anyOf, items)) switch
        {
            true => RuleOutcome.Met,
            false => RuleOutcome.NotMet,
            null => RuleOutcome.Unknown,
        };
}

internal enum RuleOutcome { Met, NotMet, Unknown }
