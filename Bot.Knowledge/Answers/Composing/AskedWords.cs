using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>The words of a question that carry its subject, read against one entry: slips of the pen are put right from the entry's own words.</summary>
internal sealed class AskedWords
{
    private const double KinShare = 0.6;
    private const int ShortestSlip = 4;
    private const int TwoSlipsFrom = 7;

    private readonly Dictionary<string, double> _weights;

    private AskedWords(Dictionary<string, double> weights, double explained) => (_weights, Explained) = (weights, explained);

    /// <summary>Share of the question's words that the entry explains, 0 to 1; 1 for a question without a word of its own.</summary>
    public double Explained { get; }

    public static AskedWords Of(string question, Entry entry)
    {
        var forms = Analyser.Words(EntryText(entry)).ToHashSet();
        var known = forms.Select(Analyser.Stem).ToHashSet();
        var sentences = entry.Sections.SelectMany(section => SentenceSplitter.Split(section.Text)).Select(text => Stems(text).ToHashSet()).ToList();
        var asked = ContentWords(question).Distinct().ToList();
        Dictionary<string, double> weights = [];
        var explained = 0.0;
        foreach (var word in asked)
        {
            var stem = Analyser.Stem(word);
            if (!known.Contains(stem) && Slip(word, forms) is { } meant) stem = Analyser.Stem(meant);
            explained += known.Contains(stem) ? 1 : known.Any(other => KinWords.AreKin(stem, other)) ? KinShare : 0;
            // A word that every sentence of the page holds picks none of them.
            weights[stem] = Math.Log(1 + (sentences.Count / (1.0 + sentences.Count(sentence => sentence.Contains(stem)))));
        }
        return new AskedWords(weights, asked.Count == 0 ? 1 : explained / asked.Count);
    }

    /// <summary>How much of the question a text holds; a kindred word counts for part.</summary>
    public double In(IReadOnlySet<string> stems) =>
        _weights.Sum(asked => stems.Contains(asked.Key) ? asked.Value : stems.Any(stem => KinWords.AreKin(asked.Key, stem)) ? asked.Value * KinShare : 0);

    public static IEnumerable<string> Stems(string text) => ContentWords(text).Select(Analyser.Stem);

    private static IEnumerable<string> ContentWords(string text) =>
        Analyser.Words(text).Where(word => !Stopwords.IsFunction(word) && !Stopwords.IsAsking(word));

    private static string EntryText(Entry entry) =>
        string.Join(" . ", [entry.Title, .. entry.Aliases, .. entry.Sections.SelectMany(section => section.HeadingPath.Append(section.Text))]);

    private static string? Slip(string word, HashSet<string> forms)
    {
        if (word.Length < ShortestSlip || word.Any(char.IsDigit)) return null;
        var allowed = word.Length >= TwoSlipsFrom ? 2 : 1;
        return forms.Where(form => form.Length >= ShortestSlip - 1 && form[0] == word[0] && !form.Any(char.IsDigit))
            .Select(form => (form, slips: SpellingCorrector.Slips(word, form, allowed)))
            .Where(near => near.slips <= allowed).OrderBy(near => near.slips).ThenBy(near => near.form, StringComparer.Ordinal)
            .Select(near => near.form).FirstOrDefault();
    }
}
