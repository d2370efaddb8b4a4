using System.Globalization;
using Bot.Dialogs.Intents.Reading;

namespace Bot.Dialogs.Intents;

/// <summary>How much each feature speaks for each intent: learnt by <c>intents learn</c>, committed as a table that can be read.</summary>
internal sealed class IntentWeights
{
    private static readonly Intent[] _intents = Enum.GetValues<Intent>();
    private readonly Dictionary<string, float[]> _weights;
    private readonly ClosedSets _closed;

    public IntentWeights(Dictionary<string, float[]> weights, IReadOnlyDictionary<string, int> wordCounts, ClosedSets closed)
    {
        (_weights, _closed) = (weights, closed);
        WordCounts = wordCounts;
        Words = wordCounts.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Words of the examples, with how often they came up.</summary>
    public IReadOnlyDictionary<string, int> WordCounts { get; }

    public IReadOnlySet<string> Words { get; }

    /// <summary>The share of belief for each intent, by the number of the intent; they add up to 1.</summary>
    public double[] Score(ReadUtterance read)
    {
        var features = Features.Of(read);
        var scores = new double[_intents.Length];
        foreach (var (feature, value) in features)
        {
            if (!_weights.TryGetValue(feature, out var weights)) continue;
            for (var at = 0; at < scores.Length; at++) scores[at] += weights[at] * value;
        }
        _closed.Weigh(read.Tagged, scores);
        var highest = scores.Max();
        for (var at = 0; at < scores.Length; at++) scores[at] = Math.Exp(scores[at] - highest);
        var sum = scores.Sum();
        for (var at = 0; at < scores.Length; at++) scores[at] /= sum;
        return scores;
    }

    /// <summary>What spoke most for one intent and against another, strongest first.</summary>
    public IReadOnlyList<Contribution> Explain(ReadUtterance read, Intent winner, Intent second) =>
    [
        .. Features.Of(read).Where(feature => _weights.ContainsKey(feature.Key))
            .Select(feature => new Contribution(feature.Key, feature.Value * (_weights[feature.Key][(int)winner] - _weights[feature.Key][(int)second])))
            .OrderByDescending(contribution => Math.Abs(contribution.Weight)).ThenBy(contribution => contribution.Feature, StringComparer.Ordinal),
    ];

    /// <summary>Lines "c TAB word TAB intent …", "w TAB word TAB count" and "f TAB feature TAB intent=weight …".</summary>
    public static IntentWeights Read(TextReader reader)
    {
        Dictionary<string, float[]> weights = new(StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<(string Word, Intent Intent)> closed = [];
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            if (parts[0] == "c")
            {
                closed.AddRange(parts[2].Split(' ').Select(name => (parts[1], Enum.Parse<Intent>(name))));
                continue;
            }
            if (parts[0] == "w")
            {
                counts[parts[1]] = int.Parse(parts[2], CultureInfo.InvariantCulture);
                continue;
            }
            var row = weights[parts[1]] = new float[_intents.Length];
            foreach (var pair in parts[2].Split(' '))
            {
                var equals = pair.IndexOf('=', StringComparison.Ordinal);
                row[(int)Enum.Parse<Intent>(pair.AsSpan(0, equals))] = float.Parse(pair.AsSpan(equals + 1), CultureInfo.InvariantCulture);
            }
        }
        return new IntentWeights(weights, counts, new ClosedSets(closed));
    }

    public void Write(TextWriter writer)
    {
        foreach (var (word, intents) in _closed.Words.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.Write($"c\t{word}\t{string.Join(' ', intents)}\n");
        foreach (var (word, count) in WordCounts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.Write(string.Create(CultureInfo.InvariantCulture, $"w\t{word}\t{count}\n"));
        foreach (var (feature, row) in _weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var pairs = _intents.Where(intent => row[(int)intent] != 0).Select(intent => string.Create(CultureInfo.InvariantCulture, $"{intent}={row[(int)intent]:0.#}")).ToList();
            if (pairs.Count > 0) writer.Write($"f\t{feature}\t{string.Join(' ', pairs)}\n");
        }
    }
}

internal sealed record Contribution(string Feature, double Weight);
