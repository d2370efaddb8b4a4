using System.Runtime.CompilerServices;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>The entries that a text calls by a whole name of theirs: title, alias, or an abbreviation that stands for one of these.</summary>
/// <remarks>A name of one word that is a word of English as well ("access") counts with its capital, or where only a name can stand: "did access …", "join access".</remarks>
internal sealed class NamedEntries
{
    private const int LongestName = 9;

    private static readonly ConditionalWeakTable<KnowledgeSnapshot, NamedEntries> _known = [];

    private readonly Dictionary<string, Name> _names = new(StringComparer.Ordinal);

    private NamedEntries(KnowledgeSnapshot snapshot)
    {
        foreach (var entry in snapshot.Entries.Where(entry => !entry.IsSample))
        {
            foreach (var name in entry.Aliases.Append(entry.Title).Append(QuotingComposer.ShortName(entry))) Add(name, entry);
        }
        // What a sentence calls it comes last: another entry may have that name for its own.
        foreach (var entry in snapshot.Entries.Where(entry => !entry.IsSample))
        {
            if (entry.Called is { } called) Add(called.StartsWith("the ", StringComparison.Ordinal) ? called["the ".Length..] : called, entry);
        }
        foreach (var term in snapshot.Taxonomy.Terms.Where(term => term.Meanings.Count == 1))
        {
            if (_names.GetValueOrDefault(Key(Words(term.Meanings[0].Text))) is { } meant) Add(term.Label, meant.Entry);
        }
    }

    /// <summary>Read once for each state of the knowledge base.</summary>
    public static NamedEntries In(KnowledgeSnapshot snapshot) => _known.GetValue(snapshot, static current => new NamedEntries(current));

    /// <returns>In the order of the text, the longest name where several begin at one word.</returns>
    public IReadOnlyList<NamedEntry> Find(string text)
    {
        var words = Words(text);
        List<NamedEntry> found = [];
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
            {
                if (_names.GetValueOrDefault(Key(words.GetRange(at, length))) is not { } name || (length == 1 && IsOrdinary(words, at))) continue;
                found.Add(new NamedEntry(name.Entry, name.IsProper, at, length));
                at += length - 1;
                break;
            }
        }
        return found;
    }

    private void Add(string name, Entry entry)
    {
        var words = Words(name);
        if (words.Count is 0 or > LongestName || words.TrueForAll(word => Stopwords.IsFunction(word.ToLowerInvariant()))) return;
        _names.TryAdd(Key(words), new Name(entry, name.Skip(1).Any(char.IsUpper) || (words.Count == 1 && char.IsUpper(name[0]))));
    }

    private static bool IsOrdinary(List<string> words, int at)
    {
        var word = words[at];
        // A message of one word that is a name is that name.
        if (words.Count == 1) return false;
        if (word.Skip(1).Any(char.IsUpper) || (at > 0 && char.IsUpper(word[0])) || !Synonyms.IsEnglish(word.ToLowerInvariant())) return false;
        return !NameSlot.IsAt([.. words.Select(other => other.ToLowerInvariant())], at);
    }

    private static List<string> Words(string text) => Tokeniser.Words(TextNormaliser.Clean(text));

    private static string Key(IEnumerable<string> words) => string.Join(' ', words.Select(word => Analyser.Stem(word.ToLowerInvariant())));

    /// <param name="IsProper">True for a name with a capital, such as "META"; false for "job shadowing".</param>
    private sealed record Name(Entry Entry, bool IsProper);
}

/// <param name="IsProper">True where the name is a proper one, such as "META"; false for "job shadowing".</param>
/// <param name="Position">The first word's place in the text.</param>
/// <param name="Length">In words.</param>
internal sealed record NamedEntry(Entry Entry, bool IsProper, int Position, int Length);
