using Bot.Dialogs.Intents.Reading;
using Bot.Knowledge;
using Bot.Knowledge.Answers;

namespace Bot.Dialogs.Intents;

/// <summary>
/// Reads what a person wants from their words. Deterministic: words in one spelling, concepts of the knowledge base in the place of their words,
/// and a committed table of weights; an utterance is taken apart where its parts clearly want different things.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class IntentRecognizer(KnowledgeBase knowledge, IntentWeights weights)
{
    // A part counts as a wish of its own from here; below, it is read together with its neighbour.
    private const double Clear = 0.5;

    // Two wishes in one sentence must each be plain.
    private const double Plain = 0.75;

    private const double SureAttack = 0.85;

    // What mends or answers is said in one breath.
    private static readonly HashSet<Intent> _whole = [Intent.No, Intent.Yes, Intent.Correct, Intent.Refine, Intent.Skip, Intent.Repeat, Intent.Back, Intent.Why];

    private readonly SlipMender _mender = new(weights.WordCounts);
    private Lexicon? _lexicon;

    public IntentReading Read(string utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        List<ReadPart> parts = [];
        foreach (var sentence in Parts.Sentences(utterance)) parts.AddRange(OfSentence(sentence));
        var all = Joined(parts, utterance);
        return new IntentReading(all.Count > 0 ? all : [One(utterance)], ReadWords(utterance));
    }

    /// <summary>The whole utterance as one part: its intent, and what spoke for it.</summary>
    public IntentExplanation Explain(string words)
    {
        var read = ReadWords(words);
        var scores = weights.Score(read);
        var ranked = Enum.GetValues<Intent>().OrderByDescending(intent => scores[(int)intent]).ThenBy(intent => intent).ToList();
        return new IntentExplanation(
            read, [.. ranked.Take(5).Select(intent => new ReadPart(intent, words, scores[(int)intent]))], weights.Explain(read, ranked[0], ranked[1]));
    }

    public ReadUtterance ReadWords(string text)
    {
        var concepts = Concepts();
        var cut = Wording.Cut(text).ToList();
        var words = Wording.Of(text, new KnownWords(weights.Words, concepts), _mender);
        return new ReadUtterance(words, concepts.Tag(words), Languages.Of(cut));
    }

    private IEnumerable<ReadPart> OfSentence(string sentence)
    {
        if (Parts.IsFiller(sentence)) yield break;
        var (opening, rest, closing) = Parts.Peel(sentence);
        if (rest.Length > 0 && Parts.IsFiller(rest) && closing is not null)
        {
            // "Ok bye" is no yes.
            if (opening is not null) yield return One(opening);
            yield return One(closing);
            yield break;
        }
        var whole = One(sentence);
        if (rest.Length == 0 || Parts.IsFiller(rest) || (whole.Belief >= Plain && whole.Intent is Intent.No or Intent.Yes or Intent.Goodbye && opening is null))
        {
            yield return whole;
            yield break;
        }
        if (opening is not null) yield return One(opening);
        foreach (var part in Divided(rest)) yield return part;
        if (closing is not null) yield return One(closing);
    }

    // One wish, or two that are plain and different: the cut that both sides bear best.
    private IEnumerable<ReadPart> Divided(string piece)
    {
        var whole = One(piece);
        if (Parts.Cuts(piece).FirstOrDefault() is { Left: { } filler, Right: var after } && Parts.IsFiller(filler)) return Divided(after);
        var best = Parts.Cuts(piece).Select(cut => (Left: One(cut.Left), Right: One(cut.Right)))
            .Where(cut => cut.Left.Intent != cut.Right.Intent && cut.Left.Belief >= Plain && cut.Right.Belief >= Plain && IsWish(cut.Left, cut.Right))
            .OrderByDescending(cut => Math.Min(cut.Left.Belief, cut.Right.Belief)).FirstOrDefault();
        return best.Left is null || Math.Min(best.Left.Belief, best.Right.Belief) < whole.Belief - 0.15 ? [whole] : [.. Divided(best.Left.Words), .. Divided(best.Right.Words)];
    }

    // "no, I meant SEO", "not Leeds, York" and "compare FLS and SLS" are one wish with a joint in it.
    private bool IsWish(ReadPart left, ReadPart right) => !_whole.Contains(left.Intent) && !_whole.Contains(right.Intent) && !IsBareName(left) && !IsBareName(right);

    private bool IsBareName(ReadPart part) => ReadWords(part.Words).Tagged.All(word => word.StartsWith('<') || word is "the" or "a" or "an");

    // Unclear parts are read with their neighbour, parts that want the same become one.
    private List<ReadPart> Joined(List<ReadPart> parts, string utterance)
    {
        var joined = parts.Count > 1 ? [.. parts.Where(part => IntentReading.IsSocial(part.Intent) || part.Belief >= Clear)] : parts;
        if (joined.All(part => IntentReading.IsSocial(part.Intent)) && joined.Count < parts.Count) joined = [.. joined, One(string.Join(' ', parts.Except(joined).Select(part => part.Words)))];
        List<ReadPart> whole = [];
        foreach (var part in joined)
        {
            if (whole.FindIndex(one => one.Intent == part.Intent) is >= 0 and var at) whole[at] = whole[at] with { Words = $"{whole[at].Words}. {part.Words}" };
            else whole.Add(part);
        }
        // With one wish only, the person's own words are kept as they stand, marks and all.
        var wishes = whole.Where(part => !IntentReading.IsSocial(part.Intent)).ToList();
        return wishes.Count == 1 && whole.Count == 1 ? [wishes[0] with { Words = utterance.Trim() }] : whole;
    }

    private ReadPart One(string words)
    {
        var scores = weights.Score(ReadWords(words));
        var best = Best(scores);
        // Somebody who asks about prompts is no attacker: where the words are not plain, the next likeliest is meant. What answers has a gate of its own.
        if (best == (int)Intent.Injection && scores[best] < SureAttack && !Attack.IsIn(words))
        {
            scores[best] = 0;
            best = Best(scores);
        }
        return new ReadPart((Intent)best, words, scores[best]);
    }

    private static int Best(double[] scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
        {
            if (scores[at] > scores[best]) best = at;
        }
        return best;
    }

    private ConceptLexicon Concepts()
    {
        var current = knowledge.Current;
        if (_lexicon is { } held && ReferenceEquals(held.Knowledge, current)) return held.Concepts;
        var fresh = new Lexicon(current, ConceptLexicon.Of(current));
        _lexicon = fresh;
        return fresh.Concepts;
    }

    private sealed record Lexicon(KnowledgeSnapshot Knowledge, ConceptLexicon Concepts);
}

/// <param name="Best">The five likeliest, likeliest first.</param>
/// <param name="Contributions">What spoke for the first against the second.</param>
internal sealed record IntentExplanation(ReadUtterance Read, IReadOnlyList<ReadPart> Best, IReadOnlyList<Contribution> Contributions);
