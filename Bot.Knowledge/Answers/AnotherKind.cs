using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>Two kinds of one thing: who asks for annual leave is told nothing by a page on volunteering leave.</summary>
internal static class AnotherKind
{
    // A short question is a name by itself: "study leave". In a longer one a first word is a verb: "arrange coaching for …".
    private const int LongestName = 3;
    private const int ShortestWord = 3;

    // A word on so many pages tells no kind: "Civil Service", "government".
    private const double Common = 0.1;

    private static readonly HashSet<string> _doers = ["i", "we", "you", "they", "to", "people", "staff", "who", "not", "cant", "dont", "can", "should", "could", "would", "and", "or"];

    // They say how much or how good, and make no other kind of a thing.
    private static readonly HashSet<string> _degrees =
    [
        "free", "good", "great", "new", "old", "short", "long", "quick", "extra", "full", "proper", "decent", "cheap", "paid", "unpaid", "many", "much", "less", "own", "different", "further", "other",
        "online", "local", "next", "last", "first", "offer", "offers", "take", "use", "start", "apply", "book", "join", "make", "see", "mean", "means", "civil", "service", "government", "home", "office", "uk",
    ];

    public static bool IsAskedFor(string question, Entry entry, KnowledgeSnapshot snapshot)
    {
        var words = Analyser.Words(question);
        var stems = words.Select(Analyser.Stem).ToHashSet();
        if (entry.Aliases.Append(entry.Title).Append(QuotingComposer.ShortName(entry)).Any(name => AskedWords.Stems(name).ToList() is { Count: > 0 } own && own.TrueForAll(stems.Contains))) return false;
        var strange = AskedWords.Of(question, entry).Words.Where(word => word.Known == 0 && IsKind(word.Typed) && !UnwrittenWords.IsSlipInName(word.Typed, question, entry)).Select(word => word.Typed).ToHashSet();
        return strange.Count > 0 && Enumerable.Range(0, words.Count - 1).Any(at => strange.Contains(words[at]) && IsName(words, at) && TellsApart(Analyser.Stem(words[at + 1]), entry, stems, snapshot));
    }

    private static bool IsKind(string word) =>
        word.Length >= ShortestWord && word.All(char.IsLetter) && !_degrees.Contains(word) && !UnwrittenWords.IsSmallTalk(word) && !word.EndsWith("ing", StringComparison.Ordinal) && Synonyms.IsEnglish(word);

    private static bool IsName(List<string> words, int at) => at == 0 ? words.Count <= LongestName : !_doers.Contains(words[at - 1]);

    // The page's title has another word in the same place, and nobody asked for that one.
    private static bool TellsApart(string head, Entry entry, HashSet<string> asked, KnowledgeSnapshot snapshot)
    {
        var title = Analyser.Words(QuotingComposer.ShortName(entry));
        var rarity = WordRarity.In(snapshot);
        return !Stopwords.IsFunction(head) && Enumerable.Range(1, Math.Max(0, title.Count - 1)).Any(at => Analyser.Stem(title[at]) == head && !Stopwords.IsFunction(title[at - 1])
            && Analyser.Stem(title[at - 1]) is var kind && !asked.Contains(kind) && rarity.EntriesWith(kind) < Common * snapshot.Entries.Count);
    }
}
