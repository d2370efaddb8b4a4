using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>A query to passages: ranking, narrowing by what was asked for, confidence.</summary>
internal sealed class Searcher(LexicalIndex index)
{
    private const int LongestQuery = 2_000;
    private readonly Ranker _ranker = new(index);

    public int ChunkCount => index.Chunks.Count;

    public IReadOnlyList<Passage> Search(SearchQuery query)
    {
        var text = query.Text.Length > LongestQuery ? query.Text[..LongestQuery] : query.Text;
        return
        [
            .. _ranker.Rank(text, Math.Clamp(query.Count, 1, 100)).Select(item => (Item: item, Chunk: index.Chunks[item.Chunk]))
                .Where(found => query.Kinds.Count == 0 || query.Kinds.Contains(found.Chunk.Entry.Kind))
                .Where(found => !query.OpenOnly || found.Chunk.Entry.Status != EntryStatus.Closed)
                .Select(found => new Passage(found.Chunk.Id, found.Chunk.Entry, found.Chunk.HeadingPath, found.Chunk.Text, found.Item.Score, found.Item.Confidence, found.Item.Reasons)),
        ];
    }
}
