using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers;

/// <summary>How much a word says about its subject: the fewer entries hold it, the more. A word that no entry holds says most.</summary>
internal sealed partial class WordRarity
{
    private static readonly ConditionalWeakTable<KnowledgeSnapshot, WordRarity> _known = [];

    private readonly Dictionary<string, int> _entries = [];
    private readonly int _count;

    private WordRarity(KnowledgeSnapshot snapshot)
    {
        _count = snapshot.Entries.Count;
        foreach (var entry in snapshot.Entries)
        {
            var text = string.Join(" . ", [entry.Title, .. entry.Aliases, .. entry.Sections.SelectMany(section => section.HeadingPath.Append(section.Text))]);
            foreach (var stem in AskedWords.Stems(text).Distinct()) _entries[stem] = _entries.GetValueOrDefault(stem) + 1;
        }
    }

    /// <summary>Counted once for each state of the knowledge base.</summary>
    public static WordRarity In(KnowledgeSnapshot snapshot) => _known.GetValue(snapshot, static current => new WordRarity(current));

    public int EntriesWith(string stem) => _entries.GetValueOrDefault(stem);

    /// <summary>Share of the question's substance that lies in these words of it, 0 to 1.</summary>
    public double ShareOf(string question, Entry entry, IReadOnlyList<string> words)
    {
        var asked = AskedWords.Of(question, entry).Words;
        var all = asked.Sum(Worth);
        return all == 0 ? 0 : asked.Where(word => words.Contains(word.Typed)).Sum(Worth) / all;
    }

    private double Worth(AskedWord word) => Math.Log(1 + (_count / (1.0 + _entries.GetValueOrDefault(word.Stem))));

    /// <summary>Share of the question's substance that the entry knows, 0 to 1; 0 for a question without a word of its own.</summary>
    public double Explained(string question, Entry entry)
    {
        // "Email" in "email for the Campus" says what kind of thing is asked for, and no page need hold it.
        var sought = Sought.In(question);
        var isAge = Age().IsMatch(question);
        return Explained([.. AskedWords.Of(question, entry).Words.Where(word => word.Known > 0 || !(sought?.IsNamedBy(word.Typed) == true || (isAge && IsAgeWord(word.Typed))))]);
    }

    /// <summary>The same of the question's subject alone, whatever kind of thing is asked of it.</summary>
    public double ExplainedSubject(string question, Entry entry)
    {
        var sought = Sought.In(question);
        return Explained([.. AskedWords.Of(question, entry).Words.Where(word => sought?.IsNamedBy(word.Typed) != true)]);
    }

    // No page is about one age: "at 50" asks whether age matters.
    private static bool IsAgeWord(string word) => word is "old" or "aged" or "age" or "young" || word.All(char.IsDigit);

    [GeneratedRegex(@"\b(at|aged?|i'?m|i am|im|over|under|nearly|almost) \d\d\b|\b\d\d (years? old|y/?o)\b|\btoo (old|young)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    /// <summary>The same without small talk: what a page offered as a guess has in common with the question.</summary>
    public double Shared(string question, Entry entry) => Explained([.. AskedWords.Of(question, entry).Words.Where(word => !UnwrittenWords.IsSmallTalk(word.Typed))]);

    private double Explained(IReadOnlyList<AskedWord> words)
    {
        var all = words.Sum(Worth);
        return all == 0 ? 0 : words.Sum(word => Worth(word) * word.Known) / all;
    }
}
