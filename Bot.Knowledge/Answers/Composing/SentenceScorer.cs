using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>Scores every sentence of an entry against a question.</summary>
/// <remarks>
/// A word counts by how few of the entry's sentences hold it: in a page about Access the word "Access" picks no sentence, "promoted" does.
/// A section's heading counts for its sentences, and so does the kind of thing that the question asks for.
/// </remarks>
internal static class SentenceScorer
{
    private const double HeadingShare = 0.6;
    private const double SoughtHeading = 1.2;
    private const double SoughtSentence = 0.8;
    private const double RetrievedChunk = 0.7;
    private const double Opening = 0.35;

    public static IReadOnlyList<ScoredSentence> Score(string question, Entry entry, IReadOnlyList<Passage> passages)
    {
        var wanted = Terms(question).Distinct().ToList();
        var sought = Sought.In(question);
        var sections = entry.Sections.Select((section, i) => (section, i, sentences: SentenceSplitter.Split(section.Text))).ToList();
        var all = sections.SelectMany(part => part.sentences).Select(sentence => Terms(sentence).ToHashSet()).ToList();
        var weight = wanted.ToDictionary(term => term, term => Math.Log(1 + (all.Count / (1.0 + all.Count(sentence => sentence.Contains(term))))));
        var retrieved = passages.Where(passage => passage.Entry.Id == entry.Id).Select((passage, rank) => (passage.ChunkId, share: 1.0 / (1 + rank)))
            .ToDictionary(pair => pair.ChunkId, pair => pair.share);

        List<ScoredSentence> scored = [];
        foreach (var (section, i, sentences) in sections)
        {
            var heading = string.Join(' ', section.HeadingPath);
            var headingTerms = Terms(heading).ToHashSet();
            var shared = wanted.Where(headingTerms.Contains).Sum(term => weight[term] * HeadingShare)
                + (heading.Length > 0 && sought?.Heading.IsMatch(heading) == true ? SoughtHeading : 0)
                + (i == 0 ? Opening : 0)
                + (RetrievedChunk * retrieved.GetValueOrDefault($"{entry.Id}#{i}"));
            for (var position = 0; position < sentences.Count; position++)
            {
                var terms = Terms(sentences[position]).ToHashSet();
                var score = shared + wanted.Where(terms.Contains).Sum(term => weight[term])
                    + (sought?.Sentence?.IsMatch(sentences[position]) == true ? SoughtSentence : 0)
                    - (0.05 * position);
                scored.Add(new ScoredSentence(entry, i, position, sentences[position], score));
            }
        }
        return scored;
    }

    private static IEnumerable<string> Terms(string text) =>
        Analyser.Words(text).Where(word => !Stopwords.IsFunction(word) && !Stopwords.IsAsking(word)).Select(Analyser.Stem);
}
