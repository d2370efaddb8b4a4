using Bot.Dialogs.Intents.Reading;

namespace Bot.Dialogs.Intents.Learning;

/// <summary>Learns the weights from examples: multinomial logistic regression by stochastic steps in a fixed order, so that the same examples give the same weights.</summary>
/// <remarks>Step sizes after Duchi, Hazan and Singer, "Adaptive Subgradient Methods", JMLR 2011.</remarks>
internal static class WeightLearner
{
    private const int Rounds = 16;
    private const double Step = 0.6;
    private const double Shrink = 3e-4;
    private const int Seed = 7;

    // A feature that only one example has says little, except a word.
    private const int LeastCount = 2;

    // Smaller weights change no decision and make the table long.
    private const double Smallest = 0.9;

    public static IntentWeights Learn(IReadOnlyList<LabelledUtterance> examples, Func<string, ReadUtterance> read, IReadOnlyDictionary<string, int> wordCounts)
    {
        var intents = Enum.GetValues<Intent>().Length;
        var vectors = examples.Select(example => (Read: read(example.Text), Intent: example.Intents[0])).Select(example => (Features: Features.Of(example.Read), Intent: (int)example.Intent, example.Read.Tagged)).ToList();
        var counts = vectors.SelectMany(vector => vector.Features.Keys).CountBy(feature => feature).Where(pair => pair.Value >= LeastCount || !(pair.Key.StartsWith('~') || pair.Key.Contains(' '))).ToDictionary(pair => pair.Key, _ => 0);
        var number = counts.Keys.Order(StringComparer.Ordinal).Select((feature, at) => (feature, at)).ToDictionary(pair => pair.feature, pair => pair.at, StringComparer.Ordinal);
        var weights = new double[number.Count][];
        var steps = new double[number.Count][];
        for (var at = 0; at < weights.Length; at++) (weights[at], steps[at]) = (new double[intents], new double[intents]);
        var sparse = vectors.Select(vector => new Example(
            [.. vector.Features.Where(feature => number.ContainsKey(feature.Key)).Select(feature => new Slot(number[feature.Key], feature.Value))], vector.Intent)).ToArray();
        var order = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(sparse);
            foreach (var example in sparse) StepBy(example, weights, steps, intents);
        }
        return new IntentWeights(
            number.ToDictionary(pair => pair.Key, pair => weights[pair.Value].Select(weight => Math.Abs(weight) < Smallest ? 0 : (float)Math.Round(weight, 1)).ToArray(), StringComparer.Ordinal),
            wordCounts, new ClosedSets(vectors.SelectMany(vector => vector.Tagged.Select(word => (word, (Intent)vector.Intent)))));
    }

    private static void StepBy(Example example, double[][] weights, double[][] steps, int intents)
    {
        var scores = new double[intents];
        foreach (var slot in example.Slots)
        {
            for (var at = 0; at < intents; at++) scores[at] += weights[slot.Feature][at] * slot.Value;
        }
        var highest = scores.Max();
        for (var at = 0; at < intents; at++) scores[at] = Math.Exp(scores[at] - highest);
        var sum = scores.Sum();
        for (var at = 0; at < intents; at++)
        {
            var error = (scores[at] / sum) - (at == example.Intent ? 1 : 0);
            foreach (var slot in example.Slots)
            {
                var slope = (error * slot.Value) + (Shrink * weights[slot.Feature][at]);
                steps[slot.Feature][at] += slope * slope;
                weights[slot.Feature][at] -= Step * slope / (Math.Sqrt(steps[slot.Feature][at]) + 1e-8);
            }
        }
    }

    private sealed record Example(Slot[] Slots, int Intent);

    private readonly record struct Slot(int Feature, double Value);
}
