using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Recommendation;

/// <summary>How sure it is that a person can join an option: what most can join comes before what only some can.</summary>
internal static class Openness
{
    // Words of a role that say nothing of who has it.
    private static readonly HashSet<string> _general = Stems("for people already in senior experienced public sector project leader job department service staff delivery government professional");

    /// <summary>The rules that let in only some people, where nothing that was said shows that this person is one of them. They are quoted, and nothing is asked about them.</summary>
    public static IReadOnlyList<EligibilityRule> Hurdles(Entry entry, RecommendationRequest request, Taxonomy taxonomy) =>
        [.. entry.Eligibility.Where(rule => rule.Kind switch
        {
            RuleKind.PositiveAction => true,
            RuleKind.Newcomer => EntryNames.ShareOf(request.Goal, entry) == 0,
            RuleKind.Experience => !IsOfProfession(entry, request) && !NamesRole(rule, request, taxonomy),
            RuleKind.Scheme or RuleKind.Profession or RuleKind.Grade or RuleKind.Department => Eligibility.Of(rule, request.Profile, taxonomy) == RuleOutcome.Unknown && !IsOfProfession(entry, request),
            _ => false,
        })];

    private static bool IsOfProfession(Entry entry, RecommendationRequest request) => request.Profile.Profession is { } profession && entry.Audience.Professions.Contains(profession);

    // "Something for an SRO" names the role that the rule asks for.
    private static bool NamesRole(EligibilityRule rule, RecommendationRequest request, Taxonomy taxonomy)
    {
        var said = taxonomy.Terms.Where(term => Analyser.Words(request.Goal).Contains(term.Label, StringComparer.OrdinalIgnoreCase)).SelectMany(term => term.Meanings).Select(meaning => meaning.Text);
        var role = Stems(rule.Text.Split(" on the ")[0]);
        return Stems(string.Join(' ', [request.Goal, .. said])).Any(stem => role.Contains(stem) && !_general.Contains(stem));
    }

    private static HashSet<string> Stems(string text) => [.. Analyser.Words(text).Where(word => !Stopwords.IsFunction(word)).Select(Analyser.Stem)];
}
