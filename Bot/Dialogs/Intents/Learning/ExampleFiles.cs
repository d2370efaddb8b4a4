using Bot.Dialogs.Intents.Reading;
using Bot.Knowledge;
using Bot.Knowledge.Evaluation;

namespace Bot.Dialogs.Intents.Learning;

/// <summary>The examples and the weights that were learnt from them, beside the program.</summary>
internal static class ExampleFiles
{
    public const string Utterances = "utterances.jsonl";

    /// <summary>Utterances that were written before anybody looked at the examples, and are never learnt from: the figure that is not optimistic.</summary>
    public const string Fresh = "fresh.jsonl";

    public const string Phrases = "phrases.txt";
    public const string Weights = "weights.tsv";

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Dialogs", "Intents", "Examples");

    public static IntentWeights ReadWeights(string folder)
    {
        using var reader = File.OpenText(Path.Combine(folder, Weights));
        return IntentWeights.Read(reader);
    }

    // What people say counts for more than what a pattern makes.
    private const int Times = 2;

    /// <summary>Learns from the phrases, from judged questions and from the tune half, or from a part of it. What is held is never read.</summary>
    public static IntentWeights Learn(string folder, IEnumerable<JudgedQuestion> questions, KnowledgeSnapshot knowledge, Func<LabelledUtterance, bool> isUsed)
    {
        var said = OfQuestions(questions).Concat(LabelledUtterance.ReadAll(Path.Combine(folder, Utterances)).Where(utterance => !utterance.IsHeld && utterance.Intents.Count == 1 && isUsed(utterance))).ToList();
        var phrases = PhraseBook.Read(File.ReadLines(Path.Combine(folder, Phrases)));
        var examples = phrases.Concat(Enumerable.Repeat(said, Times).SelectMany(all => all)).ToList();
        var counts = phrases.Concat(said).SelectMany(example => Wording.Of(example.Text, KnownWords.All, SlipMender.None)).Where(word => word.All(char.IsLetter)).CountBy(word => word)
            .Where(pair => pair.Value > 1).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var concepts = ConceptLexicon.Of(knowledge);
        var known = new KnownWords(counts.Keys.ToHashSet(StringComparer.Ordinal), concepts);
        var mender = new SlipMender(counts);
        return WeightLearner.Learn(examples, Read, counts);

        ReadUtterance Read(string text)
        {
            var words = Wording.Of(text, known, mender);
            return new ReadUtterance(words, concepts.Tag(words), Languages.Of([.. Wording.Cut(text)]));
        }
    }

    private static IEnumerable<LabelledUtterance> OfQuestions(IEnumerable<JudgedQuestion> questions) =>
        from question in questions
        where !question.IsHeld && question.Intent is "ask" or "recommend" or "person"
        select new LabelledUtterance(question.Question, [Enum.Parse<Intent>(question.Intent, ignoreCase: true)]);
}
