namespace Bot.Knowledge.Retrieval;

/// <summary>How much one occurrence of a term counts in each field of a chunk, given how long the field is against its average.</summary>
internal sealed class FieldNorms
{
    private readonly double[] _weights;
    private readonly double[] _b;
    private readonly double[] _average;

    public FieldNorms(double[] weights, double[] lengthNorms, int[][][] rows)
    {
        (_weights, _b) = (weights, lengthNorms);
        _average = [.. Enumerable.Range(0, weights.Length).Select(field => Average(rows, field))];
    }

    public Dictionary<int, float> Frequencies(int[][] fields)
    {
        var frequencies = new Dictionary<int, float>();
        for (var field = 0; field < fields.Length; field++)
        {
            var norm = 1 - _b[field] + (_b[field] * fields[field].Length / _average[field]);
            var each = (float)(_weights[field] / norm);
            if (each <= 0)
            {
                continue;
            }

            foreach (var term in fields[field])
            {
                frequencies[term] = frequencies.GetValueOrDefault(term) + each;
            }
        }

        return frequencies;
    }

    private static double Average(int[][][] chunks, int field)
    {
        var filled = chunks.Where(fields => fields[field].Length > 0).ToList();
        return filled.Count == 0 ? 1 : filled.Average(fields => fields[field].Length);
    }
}
