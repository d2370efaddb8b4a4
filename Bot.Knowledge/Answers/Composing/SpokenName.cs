using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>An entry's name as it stands within a sentence: "the Future Leaders Scheme", "job shadowing", "META". An entry may say itself how it is called.</summary>
internal sealed record SpokenName(string Text, bool IsPlural)
{
    // Before these a single thing takes "the".
    private static readonly HashSet<string> _things = new(StringComparer.OrdinalIgnoreCase)
    {
        "scheme", "programme", "academy", "challenge", "conference", "unit", "framework", "group", "pathway", "accelerator", "college", "profession", "function", "school", "apprenticeship", "campus", "playbook", "plan",
        "tool", "team", "stream", "passport", "posting", "strand", "network", "charity", "master", "round", "centre",
    };

    private static readonly HashSet<string> _many = new(StringComparer.OrdinalIgnoreCase)
    {
        "schemes", "apprenticeships", "networks", "postings", "standards", "sessions", "ambassadors", "aiders", "loans", "academies", "programmes", "essentials", "bodies", "unions", "strands", "behaviours", "values", "grades",
        "professions", "levels", "offices", "figures", "numbers", "outcomes", "activities", "examples", "barriers", "ways", "names", "things", "sources", "ps", "bands",
    };

    // What follows these belongs to the name and does not head it.
    private static readonly HashSet<string> _joints = new(StringComparer.OrdinalIgnoreCase) { "for", "of", "in", "at", "found", "from", "to", "on", "that", "into", "said" };

    private static readonly HashSet<string> _numbers = new(StringComparer.OrdinalIgnoreCase) { "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" };

    public string Be => IsPlural ? "are" : "is";

    public string Was => IsPlural ? "were" : "was";

    public string Do => IsPlural ? "do" : "does";

    public static SpokenName Of(Entry entry)
    {
        var name = QuotingComposer.ShortName(entry).TrimEnd('?', '!', '.');
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var head = words.TakeWhile((word, i) => i == 0 || !_joints.Contains(word)).ToList();
        var isPlural = _many.Contains(head[^1].Trim(',', '"'));
        if (entry.Called is { } called) return new SpokenName(called, called.Split(' ').Any(_many.Contains));
        if (name.StartsWith("The ", StringComparison.Ordinal)) return new SpokenName("the" + name[3..], isPlural);
        var isProper = IsProper(words, entry);
        var inside = isProper ? name : char.ToLowerInvariant(name[0]) + name[1..];
        var takesArticle = _things.Contains(head[^1]) || _numbers.Contains(words[0]) || (isPlural && isProper && char.IsUpper(head[^1][0]));
        return new SpokenName(takesArticle && !char.IsDigit(name[^1]) ? "the " + inside : inside, isPlural);
    }

    // "Job shadowing" is written small within a sentence; "Better Business Cases training" and "META" are not.
    private static bool IsProper(string[] words, Entry entry) =>
        words.Length == 1 || !char.IsLetter(words[0][0]) || words[0].Skip(1).Any(char.IsUpper) || char.IsUpper(words[1][0]) || char.IsDigit(words[1][0]) || entry.Aliases.Contains(words[0]);
}
