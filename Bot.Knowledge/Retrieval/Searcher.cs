using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>A query to passages: reading, ranking, confidence, explanation.</summary>
internal sealed class Searcher(LexicalIndex index, Taxonomy taxonomy)
{
    private const int LongestQuery = 2_000;
    private const int MostPassages = 100;
    private readonly Ranker _ranker = new(index, taxonomy);
    private readonly Explanation _explanation = new(index);

    public int ChunkCount => index.Chunks.Count;

    public QueryReading Read(string text) => _ranker.Analyse(Bounded(text)).Reading;

    public IReadOnlyList<Passage> Search(SearchQuery query)
    {
        var analysed = _ranker.Analyse(Bounded(query.Text));
        var ranked = _ranker.Rank(analysed, Math.Clamp(query.Count, 1, MostPassages), entry =>
            (query.Kinds.Count == 0 || query.Kinds.Contains(entry.Kind)) && !(query.OpenOnly && entry.Status == EntryStatus.Closed));
        return [.. ranked.Select(item => ToPassage(analysed, item))];
    }

    private Passage ToPassage(AnalysedQuery query, RankedChunk item)
    {
        var chunk = index.Chunks[item.Chunk];
        return new Passage(chunk.Id, chunk.Entry, chunk.HeadingPath, chunk.Text, item.Score, ConfidenceModel.Of(item), _explanation.Of(query, item));
    }

    private static string Bounded(string text) => text.Length > LongestQuery ? text[..LongestQuery] : text;
}
