namespace Bot.Knowledge.Retrieval;

/// <summary>Which rows hold a term and how much the term is worth there: BM25 with its length norm worked out when the index is built.</summary>
/// <remarks>Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004.</remarks>
internal sealed class Postings
{
    private readonly int[][] _rows;
    private readonly float[][] _impacts;

    private Postings(int rowCount, int[][] rows, float[][] impacts)
    {
        RowCount = rowCount;
        _rows = rows;
        _impacts = impacts;
    }

    public int RowCount { get; }

    public int Frequency(int term) => term >= 0 && term < _rows.Length ? _rows[term].Length : 0;

    /// <summary>Rarer terms say more; a term in every row says next to nothing.</summary>
    public double Idf(int term) => Math.Log(1 + ((RowCount - Frequency(term) + 0.5) / (Frequency(term) + 0.5)));

    public ReadOnlySpan<int> Rows(int term) => term >= 0 && term < _rows.Length ? _rows[term] : [];

    public ReadOnlySpan<float> Impacts(int term) => term >= 0 && term < _rows.Length ? _impacts[term] : [];

    public double Impact(int term, int row)
    {
        var at = Rows(term).BinarySearch(row);
        return at < 0 ? 0 : _impacts[term][at];
    }

    /// <param name="weightedFrequency">Gives the distinct terms of a row with their weighted, length-normed frequencies.</param>
    public static Postings Build(int rowCount, int termCount, double k1, Func<int, IReadOnlyDictionary<int, float>> weightedFrequency)
    {
        var rows = new List<int>?[termCount];
        var impacts = new List<float>?[termCount];
        for (var row = 0; row < rowCount; row++)
        {
            foreach (var (term, frequency) in weightedFrequency(row))
            {
                (rows[term] ??= new List<int>(2)).Add(row);
                (impacts[term] ??= new List<float>(2)).Add((float)(frequency * (k1 + 1) / (k1 + frequency)));
            }
        }

        return new Postings(rowCount, [.. rows.Select(list => list?.ToArray() ?? [])], [.. impacts.Select(list => list?.ToArray() ?? [])]);
    }
}
