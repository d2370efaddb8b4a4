using System.Text.RegularExpressions;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>Scores every sentence of an entry against a question.</summary>
/// <remarks>
/// A word counts by how few of the entry's sentences hold it: in a page about Access the word "Access" picks no sentence, "promoted" does.
/// A section's heading counts for its sentences, and so does the kind of thing that the question asks for. Sentences of one section hold together.
/// </remarks>
internal static partial class SentenceScorer
{
    private const double HeadingShare = 0.6;
    private const double SoughtHeading = 1.4;
    private const double SoughtSentence = 0.8;
    private const double SoughtElse = 0.5;
    private const double NamedHeading = 2.5;
    private const double RetrievedChunk = 0.3;
    private const double Opening = 0.35;
    private const double Numbered = 3;
    private const double Asides = -0.7;
    private const double Later = -0.04;
    private const double Together = 0.5;

    /// <param name="retrieved">The chunk that the search found best in this entry, null where none was looked up.</param>
    public static IReadOnlyList<ScoredSentence> Score(string question, Entry entry, string? retrieved)
    {
        var asked = AskedWords.Of(question, entry);
        var sought = Sought.In(question);
        List<ScoredSentence> scored = [];
        for (var i = 0; i < entry.Sections.Count; i++) scored.AddRange(Section(question, entry, i, asked, sought, retrieved));
        return scored;
    }

    private static IEnumerable<ScoredSentence> Section(string question, Entry entry, int section, AskedWords asked, Sought? sought, string? retrieved)
    {
        var heading = string.Join(' ', entry.Sections[section].HeadingPath);
        var headingStems = AskedWords.Stems(heading).ToHashSet();
        // "MSP" asks for the section of that name.
        var isNamed = headingStems.Count > 0 && headingStems.SetEquals(asked.Words.Select(word => word.Stem)) && section > 0;
        var isSought = heading.Length > 0 && sought?.Heading?.IsMatch(heading) == true;
        var shared = (asked.In(headingStems) * HeadingShare)
            + (isSought ? SoughtHeading : 0)
            + (isNamed ? NamedHeading : 0)
            + (section == 0 ? Opening + (sought?.Opening ?? 0) : 0)
            + (!isSought && Aside().IsMatch(heading) ? Asides : 0)
            + ($"{entry.Id}#{section}" == retrieved ? RetrievedChunk : 0);
        var sentences = SentenceSplitter.Split(entry.Sections[section].Text).Select((text, position) => new ScoredSentence(entry, section, position, text,
            shared + asked.In(AskedWords.Stems(text).ToHashSet()) + (sought?.Sentence?.IsMatch(text) == true ? SoughtSentence : sought?.Else?.IsMatch(text) == true ? SoughtElse : 0) + (NumberedItem.StandsIn(question, text) ? Numbered : 0) + (Later * position))).ToList();
        var best = sentences.Count == 0 ? 0 : sentences.Max(sentence => sentence.Score);
        return sentences.Select(sentence => sentence with { Score = sentence.Score + (Together * best) });
    }

    public static bool IsAside(ScoredSentence sentence) => Aside().IsMatch(string.Join(' ', sentence.Entry.Sections[sentence.Section].HeadingPath));

    // What is true about the page rather than about its subject.
    [GeneratedRegex(@"^(About the sources?|How current|Caveats|Where to read more|What is not known|Skills|Who (it|they) (is|are|was|were) for|What was not found)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}

/// <summary>A sentence of an entry with how well it fits the question.</summary>
/// <param name="Section">Ordinal of its section in the entry, the opening being 0.</param>
/// <param name="Position">Ordinal of the sentence in its section.</param>
internal sealed record ScoredSentence(Entry Entry, int Section, int Position, string Text, double Score)
{
    public string ChunkId => $"{Entry.Id}#{Section}";

    public int Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
