namespace Bot.Knowledge.Retrieval;

/// <summary>Terms of the index that share their beginning with a word: "counselling" and "counsellor", which stemming keeps apart.</summary>
internal sealed class KinTerms(Vocabulary vocabulary)
{
    private const int ShortestShared = 4;
    private const int LooseEnding = 3;
    private readonly string[] _sorted =
        [.. Enumerable.Range(0, vocabulary.Count).Select(term => vocabulary[term]).Where(stem => stem.Length > ShortestShared && stem.All(char.IsLetter)).Order(StringComparer.Ordinal)];

    /// <param name="extra">Letters more that may differ at the end: 0 for words that the index holds.</param>
    public IEnumerable<(int Term, double Likeness)> Of(string stem, int extra)
    {
        var loose = LooseEnding + extra;
        var prefix = stem[..Math.Min(stem.Length, Math.Max(ShortestShared, stem.Length - loose))];
        var at = prefix.Length < ShortestShared ? _sorted.Length : Array.BinarySearch(_sorted, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _sorted.Length && _sorted[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            var other = _sorted[at];
            var shared = stem.AsSpan().CommonPrefixLength(other);
            if (other != stem && shared >= other.Length - loose - 1)
            {
                yield return (vocabulary.Find(other), (double)shared / Math.Max(stem.Length, other.Length));
            }
        }
    }
}
