using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Recommendation;

/// <summary>The taxonomy's skills that a goal names, and those narrower than them.</summary>
internal sealed record GoalSkills(IReadOnlySet<string> Wanted, IReadOnlySet<string> Narrower)
{
    public static GoalSkills In(string goal, Taxonomy taxonomy)
    {
        var words = $" {string.Join(' ', Analyser.Words(goal).Select(Analyser.Stem))} ";
        var wanted = taxonomy.Skills.Where(skill => skill.Labels.Any(label => words.Contains(Stemmed(label), StringComparison.Ordinal))).Select(skill => skill.Id).ToHashSet();
        // Who wants to move up to the top is helped by what the top asks for.
        if (wanted.Contains("career-planning") && (words.Contains(Stemmed("SCS"), StringComparison.Ordinal) || words.Contains(Stemmed("director"), StringComparison.Ordinal))) wanted.UnionWith(["leadership", "senior-leadership"]);
        var narrower = wanted.SelectMany(taxonomy.NarrowerThan).Select(skill => skill.Id).Where(id => !wanted.Contains(id)).ToHashSet();
        return new GoalSkills(wanted, narrower);
    }

    private static string Stemmed(string label) => $" {string.Join(' ', Analyser.Words(label).Select(Analyser.Stem))} ";
}
