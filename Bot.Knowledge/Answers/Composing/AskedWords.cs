using System.Runtime.CompilerServices;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>The words of a question that carry its subject, read against one entry: slips of the pen are put right from the entry's own words.</summary>
internal sealed class AskedWords
{
    private const double KinShare = 0.6;
    private const int ShortestSlip = 4;
    private const int TwoSlipsFrom = 7;

    // Words of asking that are words of a subject elsewhere, so that the search keeps them.
    private static readonly HashSet<string> _fillers =
    [
        "stand", "stands", "mean", "means", "meaning", "called", "name", "anywhere", "allowed", "happened", "happen", "happens", "mentioned", "say", "says", "said", "think", "actually",
        "really", "many", "much", "details", "info", "information", "sort", "kind", "type", "pls", "plz", "ok", "u", "do", "does", "able", "quick", "often", "still", "going", "now", "today", "already",
    ];

    // An entry's words are read once, however many questions are held against it.
    private static readonly ConditionalWeakTable<Entry, EntryWords> _entries = [];

    private readonly Dictionary<string, double> _weights = [];

    private AskedWords(IReadOnlyList<AskedWord> words) => Words = words;

    /// <summary>In the order of the question, each once.</summary>
    public IReadOnlyList<AskedWord> Words { get; }

    public static AskedWords Of(string question, Entry entry)
    {
        var (forms, known, sentences) = _entries.GetValue(entry, static one => new EntryWords(one));
        var asked = new AskedWords([.. ContentWords(question).Distinct().Select(word => Read(word, forms, known)).DistinctBy(word => word.Stem)]);
        // A word that every sentence of the page holds picks none of them.
        foreach (var word in asked.Words) asked._weights[word.Stem] = Math.Log(1 + (sentences.Count / (1.0 + sentences.Count(sentence => sentence.Contains(word.Stem)))));
        return asked;
    }

    private static AskedWord Read(string word, HashSet<string> forms, HashSet<string> known)
    {
        var stem = Analyser.Stem(word);
        if (known.Contains(stem)) return new AskedWord(stem, 1, word);
        if (Slip(word, forms) is { } meant) return new AskedWord(Analyser.Stem(meant), 1, word);
        return new AskedWord(stem, known.Any(other => KinWords.AreKin(stem, other)) || Synonyms.Of(word).Any(other => known.Contains(Analyser.Stem(other.Word))) ? KinShare : 0, word);
    }

    /// <summary>How much of the question a text holds; a kindred word counts for part.</summary>
    public double In(IReadOnlySet<string> stems) =>
        _weights.Sum(asked => stems.Contains(asked.Key) ? asked.Value : stems.Any(stem => KinWords.AreKin(asked.Key, stem)) ? asked.Value * KinShare : 0);

    public static IEnumerable<string> Stems(string text) => ContentWords(text).Select(Analyser.Stem);

    // A digit belongs to what it counts ("grade 7"); alone it asks nothing.
    private static List<string> ContentWords(string text)
    {
        var words = Substance(text).ToList();
        return words.Exists(word => word.Length > 1) ? words : [];
    }

    private static IEnumerable<string> Substance(string text) =>
        Analyser.Words(text).Select(AsDigits).Where(word => (word.Length > 1 || char.IsDigit(word[0])) && !Stopwords.IsFunction(word) && !Stopwords.IsAsking(word) && !_fillers.Contains(word));

    // "the 9 behaviours" asks for "the nine behaviours". "One" is a pronoun more often than a number.
    private static string AsDigits(string word) => word != "one" && NumberWords.Value(word) is { } value && value.All(char.IsDigit) ? value : word;

    private sealed class EntryWords(Entry entry)
    {
        private readonly HashSet<string> _forms = [.. Analyser.Words(EntryText(entry)).Select(AsDigits)];
        private readonly List<HashSet<string>> _sentences = [.. entry.Sections.SelectMany(section => SentenceSplitter.Split(section.Text)).Select(text => Stems(text).ToHashSet())];

        public void Deconstruct(out HashSet<string> forms, out HashSet<string> known, out List<HashSet<string>> sentences) =>
            (forms, known, sentences) = (_forms, Known, _sentences);

        private HashSet<string> Known => field ??= [.. _forms.Select(Analyser.Stem)];
    }

    private static string EntryText(Entry entry) =>
        string.Join(" . ", [entry.Title, .. entry.Aliases, .. entry.Sections.SelectMany(section => section.HeadingPath.Append(section.Text))]);

    private static string? Slip(string word, HashSet<string> forms)
    {
        if (word.Length < ShortestSlip || word.Any(char.IsDigit)) return null;
        // A word of English is meant as it stands, whatever it looks like; "organize" and "organise" are one word.
        if (Synonyms.IsEnglish(word)) return forms.FirstOrDefault(form => form != word && form.Replace('z', 's') == word.Replace('z', 's'));
        var allowed = word.Length >= TwoSlipsFrom ? 2 : 1;
        return forms.Where(form => form.Length >= ShortestSlip - 1 && form[0] == word[0] && !form.Any(char.IsDigit))
            .Select(form => (form, slips: SpellingCorrector.Slips(word, form, allowed)))
            .Where(near => near.slips <= allowed).OrderBy(near => near.slips).ThenBy(near => near.form, StringComparer.Ordinal)
            .Select(near => near.form).FirstOrDefault();
    }
}

/// <param name="Known">How far the entry knows the word: 1 as it stands or put right, less for a kindred word, 0 for a strange one.</param>
/// <param name="Typed">The word as it stands in the question, in small letters.</param>
internal sealed record AskedWord(string Stem, double Known, string Typed);
