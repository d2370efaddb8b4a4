namespace Bot.Knowledge.Retrieval;

/// <summary>Finds the entries that a question calls by a whole proper name of theirs: "does Access have mentoring". Entries whose own names hold it ("Access outcomes") are found with it.</summary>
/// <remarks>A name of one word is an ordinary word as well ("access"): it counts where a capital or its place shows that it is a name, or where no other name is there.</remarks>
internal sealed class EntryLexicon
{
    private const int LongestName = 4;
    private readonly Dictionary<string, HashSet<int>> _entries = new(StringComparer.Ordinal);

    public EntryLexicon(LexicalIndex index)
    {
        for (var entry = 0; entry < index.Entries.Count; entry++)
        {
            foreach (var alias in index.Entries[entry].Aliases.Where(alias => alias.Any(char.IsUpper)))
            {
                if (Key([.. Tokeniser.Words(TextNormaliser.Clean(alias))]) is { } key) _entries.TryAdd(key, []);
            }
        }
        for (var entry = 0; entry < index.Entries.Count; entry++)
        {
            foreach (var name in index.Entries[entry].Aliases.Append(index.Entries[entry].Title)) AddRuns([.. Tokeniser.Words(TextNormaliser.Clean(name))], entry);
        }
    }

    /// <param name="words">As typed, capitals kept.</param>
    /// <returns>Numbers of entries.</returns>
    public IReadOnlySet<int> Find(IReadOnlyList<string> words)
    {
        var found = new List<(string Name, bool IsPlain)>();
        var small = words.Select(word => word.ToLowerInvariant()).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
            {
                List<string> run = [.. words.Skip(at).Take(length)];
                if (Key(run) is not { } key || !_entries.ContainsKey(key)) continue;
                var telling = run.Count(word => !Stopwords.IsFunction(word.ToLowerInvariant()));
                found.Add((key, telling == 1 && !IsShownAsName(run, at) && !NameSlot.IsAt(small, at)));
                at += length - 1;
                break;
            }
        }
        var isOnlyOne = found.DistinctBy(name => name.Name).Count() == 1;
        return found.Where(name => !name.IsPlain || isOnlyOne).SelectMany(name => _entries[name.Name]).ToHashSet();
    }

    private void AddRuns(List<string> words, int entry)
    {
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = 1; length <= Math.Min(LongestName, words.Count - at); length++)
            {
                if (Key(words.GetRange(at, length)) is { } key && _entries.TryGetValue(key, out var entries)) entries.Add(entry);
            }
        }
    }

    // The first word of a question has its capital in any case.
    private static bool IsShownAsName(List<string> run, int at) =>
        run.Where((word, i) => (at + i > 0 || word.Count(char.IsUpper) > 1) && !Stopwords.IsFunction(word.ToLowerInvariant())).Any(word => char.IsUpper(word[0]));

    private static string? Key(List<string> words) =>
        words.Count is 0 or > LongestName || words.All(word => Stopwords.IsFunction(word.ToLowerInvariant())) ? null
            : string.Join(' ', words.Select(word => word.ToLowerInvariant()));
}
