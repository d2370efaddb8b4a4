namespace Bot.Dialogs.Intents.Learning;

/// <summary>Examples written as patterns: <c>Recommend: find me (a|some|any) {learning} (on|about) {skill}</c>. <c>[…]</c> may be left out.</summary>
internal static class PhraseBook
{
    // A pattern with many ways must not drown one with few.
    private const int MostPerPattern = 20;

    public static IReadOnlyList<LabelledUtterance> Read(IEnumerable<string> lines)
    {
        Dictionary<string, string[]> slots = new(StringComparer.Ordinal);
        List<LabelledUtterance> phrases = [];
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, rest) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (name.StartsWith('{')) slots[name] = rest.Split('|');
            else phrases.AddRange(Expand(rest, slots, new Random(rest.Length)).Select(text => new LabelledUtterance(text, [Enum.Parse<Intent>(name)])));
        }
        return phrases;
    }

    private static IEnumerable<string> Expand(string pattern, IReadOnlyDictionary<string, string[]> slots, Random chance)
    {
        // A plain list is a list of examples, each of which counts.
        if (pattern.StartsWith('(') && pattern.IndexOfAny(['(', '[', '{'], 1) < 0 && pattern.EndsWith(')')) return pattern.Trim('(', ')').Split('|');
        var ways = 1;
        foreach (var sign in pattern) ways *= sign is '|' or '{' or '[' && ways < MostPerPattern ? 3 : 1;
        return Enumerable.Range(0, Math.Min(ways * 2, MostPerPattern * 3)).Select(_ => Once(pattern, slots, chance)).Distinct().Take(Math.Min(ways, MostPerPattern)).ToList();
    }

    private static string Once(string pattern, IReadOnlyDictionary<string, string[]> slots, Random chance)
    {
        while (Innermost(pattern) is var (start, end))
        {
            var inside = pattern[(start + 1)..end];
            var chosen = pattern[start] switch
            {
                '(' => Pick(inside.Split('|'), chance),
                '[' => chance.Next(2) == 0 ? "" : Pick(inside.Split('|'), chance),
                _ => Pick(slots[pattern[start..(end + 1)]], chance),
            };
            pattern = pattern[..start] + chosen + pattern[(end + 1)..];
        }
        return string.Join(' ', pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Start, int End)? Innermost(string pattern)
    {
        var end = pattern.IndexOfAny([')', ']', '}']);
        return end < 0 ? null : (pattern.LastIndexOfAny(['(', '[', '{'], end), end);
    }

    private static string Pick(string[] ways, Random chance) => ways[chance.Next(ways.Length)];
}
