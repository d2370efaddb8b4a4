using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Whether a person meets an entry's rules, as far as they said.</summary>
internal static class Eligibility
{
    public static RuleOutcome Of(EligibilityRule rule, LearnerProfile profile, Taxonomy taxonomy) => rule.Kind switch
    {
        RuleKind.Grade => Among(profile.Grade, rule.AnyOf, taxonomy.Grades),
        RuleKind.Profession => Among(profile.Profession, rule.AnyOf, taxonomy.Professions),
        RuleKind.Department => Among(profile.Department, rule.AnyOf, taxonomy.Departments),
        RuleKind.Place => Among(profile.Place, rule.AnyOf, taxonomy.Places),
        // These are never asked: the rule is quoted, and the person decides.
        _ => RuleOutcome.Unknown,
    };

    /// <summary>An audience says whom something was made for; it rules out only by grade, as courses do.</summary>
    public static RuleOutcome OfAudience(Audience audience, LearnerProfile profile, Taxonomy taxonomy) =>
        audience.Grades.Count == 0 ? RuleOutcome.Met : Among(profile.Grade, audience.Grades, taxonomy.Grades);

    private static RuleOutcome Among(string? told, IReadOnlyList<string> anyOf, IReadOnlyList<TaxonomyItem> items)
    {
        if (told is null) return RuleOutcome.Unknown;
        if (anyOf.Contains(told)) return RuleOutcome.Met;
        // SCS in the rule covers SCS1; london covers croydon.
        var broader = items.FirstOrDefault(item => item.Id == told)?.Broader ?? [];
        return broader.Any(anyOf.Contains) ? RuleOutcome.Met : RuleOutcome.NotMet;
    }
}

internal enum RuleOutcome { Met, NotMet, Unknown }
