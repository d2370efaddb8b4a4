using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval.Hybrid;

/// <summary>Finds entries by what their texts mean. Never changed once built.</summary>
/// <remarks>
/// A chunk's score is the best cosine of its entry's names and its own windows, plus the cosine of their mean: the first finds the very sentence, the second what the whole is about.
/// Both together ranked better than either (decision 0102).
/// </remarks>
internal sealed class DenseIndex
{
    private readonly IReadOnlyList<Entry> _entries;
    private readonly VectorMatrix _texts;
    private readonly VectorMatrix _means;
    private readonly IReadOnlyList<Part> _parts;
    private readonly Dictionary<string, int> _places;

    private DenseIndex(IReadOnlyList<Entry> entries, VectorMatrix texts, VectorMatrix means, IReadOnlyList<Part> parts)
    {
        (_entries, _texts, _means, _parts) = (entries, texts, means, parts);
        _places = Enumerable.Range(0, entries.Count).ToDictionary(place => entries[place].Id, StringComparer.Ordinal);
    }

    /// <param name="vectors">By text.</param>
    /// <returns>Null where a text has no vector yet: an index with holes would rank what is new below all else.</returns>
    public static DenseIndex? Build(IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, float[]> vectors)
    {
        List<ReadOnlyMemory<float>> texts = [];
        List<ReadOnlyMemory<float>> means = [];
        List<Part> parts = [];
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var entry = 0; entry < entries.Count; entry++)
        {
            if (Rows(VectorTexts.Names(entries[entry]), vectors, texts, rows) is not { } names) return null;
            for (var section = 0; section < entries[entry].Sections.Count; section++)
            {
                if (Rows(TextWindows.Of(entries[entry].Sections[section].Text), vectors, texts, rows) is not { } windows) return null;
                int[] own = [.. names, .. windows];
                if (own.Length == 0) continue;
                parts.Add(new Part(entry, section, own));
                means.Add(Mean([.. windows, .. names.Take(1)], texts));
            }
        }
        return texts.Count == 0 ? null : new DenseIndex(entries, new VectorMatrix(texts[0].Length, texts), new VectorMatrix(texts[0].Length, means), parts);
    }

    public int Dimensions => _texts.Dimensions;

    /// <returns>Best first, one for each entry; ties keep the order of the entries.</returns>
    public DenseRanking Search(ReadOnlySpan<float> question, int count, Func<Entry, bool> wanted)
    {
        var (texts, means) = (_texts.Cosines(question), _means.Cosines(question));
        var best = new (double Score, int Part)[_entries.Count];
        Array.Fill(best, (double.NegativeInfinity, -1));
        for (var part = 0; part < _parts.Count; part++)
        {
            var peak = float.NegativeInfinity;
            foreach (var row in _parts[part].Rows) peak = Math.Max(peak, texts[row]);
            var score = peak + (double)means[part];
            if (score > best[_parts[part].Entry].Score) best[_parts[part].Entry] = (score, part);
        }
        var ranked = Enumerable.Range(0, best.Length).Where(entry => best[entry].Part >= 0).OrderByDescending(entry => best[entry].Score).ToList();
        var hits = ranked.Where(entry => wanted(_entries[entry])).Take(count)
            .Select(entry => new DenseHit(_entries[entry], _parts[best[entry].Part].Section, best[entry].Score)).ToList();
        var scores = ranked.Select(entry => best[entry].Score).ToList();
        return new DenseRanking(hits, GapOf(scores))
        {
            Mean = scores.Count == 0 ? 0 : scores.Average(),
            ScoreOf = entry => _places.TryGetValue(entry.Id, out var place) && best[place].Part >= 0 ? best[place].Score : null,
        };
    }

    /// <summary>How far the first stands before the second, in standard deviations of all.</summary>
    private static double GapOf(List<double> scores)
    {
        if (scores.Count < 2) return 0;
        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)));
        return deviation > 0 ? (scores[0] - scores[1]) / deviation : 0;
    }

    private static List<int>? Rows(IReadOnlyList<string> own, IReadOnlyDictionary<string, float[]> vectors, List<ReadOnlyMemory<float>> texts, Dictionary<string, int> rows)
    {
        List<int> found = [];
        foreach (var text in own)
        {
            if (!rows.TryGetValue(text, out var row))
            {
                if (!vectors.TryGetValue(text, out var vector)) return null;
                rows.Add(text, row = texts.Count);
                texts.Add(vector);
            }
            found.Add(row);
        }
        return found;
    }

    private static float[] Mean(int[] rows, List<ReadOnlyMemory<float>> texts)
    {
        var sum = new float[texts[rows[0]].Length];
        foreach (var row in rows)
        {
            var unit = VectorMatrix.Unit(texts[row].Span);
            for (var i = 0; i < sum.Length; i++) sum[i] += unit[i];
        }
        return sum;
    }

    private sealed record Part(int Entry, int Section, int[] Rows);
}

/// <param name="Section">Ordinal of the section that fits best.</param>
/// <param name="Score">Sum of two cosines, -2 to 2; comparable within one question only.</param>
internal sealed record DenseHit(Entry Entry, int Section, double Score);

/// <param name="Hits">Best first.</param>
/// <param name="Gap">How far the best of all entries stands before the second, in standard deviations.</param>
internal sealed record DenseRanking(IReadOnlyList<DenseHit> Hits, double Gap)
{
    /// <summary>Of all entries, found or not.</summary>
    public double Mean { get; init; }

    /// <summary>Of any entry; null for one without text.</summary>
    public Func<Entry, double?> ScoreOf { get; init; } = _ => null;
}
