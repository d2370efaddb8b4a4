namespace Bot.Dialogs.Intents.Learning;

/// <summary>How well labelled utterances are recognised: each intent's precision and recall over all parts, and what was taken for what.</summary>
internal sealed class IntentEvaluation
{
    private readonly List<Read> _read;

    public IntentEvaluation(IEnumerable<LabelledUtterance> utterances, IntentRecognizer recognizer) =>
        _read = [.. utterances.Select(utterance => new Read(utterance, [.. recognizer.Read(utterance.Text).Parts.Select(part => part.Intent).Distinct()]))];

    public int Count => _read.Count;

    /// <summary>The share of utterances in which every intent and no other was read.</summary>
    public double Exact => _read.Count(read => read.IsRight) / (double)_read.Count;

    public IReadOnlyList<IntentScore> Scores =>
    [
        .. Enum.GetValues<Intent>().Select(intent => new IntentScore(
            intent,
            _read.Count(read => read.Utterance.Intents.Contains(intent) && read.Intents.Contains(intent)),
            _read.Count(read => !read.Utterance.Intents.Contains(intent) && read.Intents.Contains(intent)),
            _read.Count(read => read.Utterance.Intents.Contains(intent) && !read.Intents.Contains(intent)))),
    ];

    public double MacroF1 => Scores.Average(score => score.F1);

    /// <summary>Utterances of one intent: what was meant, what was read first, how often. Right ones too.</summary>
    public IReadOnlyList<Confusion> Confusions =>
    [
        .. _read.Where(read => read.Utterance.Intents.Count == 1).CountBy(read => (Meant: read.Utterance.Intents[0], Read: read.Intents.Contains(read.Utterance.Intents[0]) ? read.Utterance.Intents[0] : read.Intents[0]))
            .Select(pair => new Confusion(pair.Key.Meant, pair.Key.Read, pair.Value)),
    ];

    public IReadOnlyList<Read> Wrong => [.. _read.Where(read => !read.IsRight)];

    internal sealed record Read(LabelledUtterance Utterance, IReadOnlyList<Intent> Intents)
    {
        public bool IsRight => Utterance.Intents.ToHashSet().SetEquals(Intents);
    }
}

internal sealed record IntentScore(Intent Intent, int Right, int TooMany, int Missed)
{
    public double Precision => Right + TooMany == 0 ? 0 : Right / (double)(Right + TooMany);

    public double Recall => Right + Missed == 0 ? 0 : Right / (double)(Right + Missed);

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

internal sealed record Confusion(Intent Meant, Intent Read, int Count);
