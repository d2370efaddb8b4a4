using System.Text.RegularExpressions;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>A query to passages: reading, ranking, confidence, explanation.</summary>
/// <param name="chunksWith">Ids of the chunks that hold an exact phrase; null where no index file is at hand.</param>
internal sealed partial class Searcher(LexicalIndex index, Taxonomy taxonomy, Func<string, IReadOnlySet<string>?>? chunksWith)
{
    private const int LongestQuery = 2_000;
    private const int MostPassages = 100;
    private readonly Ranker _ranker = new(index, taxonomy);
    private readonly Explanation _explanation = new(index);

    public int ChunkCount => index.Chunks.Count;

    public QueryReading Read(string text) => _ranker.Analyse(Bounded(text)).Reading;

    public IReadOnlyList<Passage> Search(SearchQuery query)
    {
        var text = Bounded(query.Text);
        var analysed = _ranker.Analyse(text);
        var exact = Exact(text);
        var ranked = _ranker.Rank(analysed, Math.Clamp(query.Count, 1, MostPassages), chunk =>
            (query.Kinds.Count == 0 || query.Kinds.Contains(chunk.Entry.Kind)) && !(query.OpenOnly && chunk.Entry.Status == EntryStatus.Closed)
            && exact?.Contains(chunk.Id) != false);
        return [.. ranked.Select(item => ToPassage(analysed, item))];
    }

    // Words in double quotes must stand in the passage as they are.
    private IReadOnlySet<string>? Exact(string text) =>
        chunksWith is not null && QuotedPhrase().Match(text) is { Success: true } match && chunksWith(match.Groups[1].Value) is { Count: > 0 } chunks ? chunks : null;

    private Passage ToPassage(AnalysedQuery query, RankedChunk item)
    {
        var chunk = index.Chunks[item.Chunk];
        return new Passage(chunk.Id, chunk.Entry, chunk.HeadingPath, chunk.Text, item.Score, ConfidenceModel.Of(item), _explanation.Of(query, item));
    }

    private static string Bounded(string text) => text.Length > LongestQuery ? text[..LongestQuery] : text;

    [GeneratedRegex("[\"\u201C]([^\"\u201C\u201D]{2,200})[\"\u201D]", RegexOptions.NonBacktracking)]
    private static partial Regex QuotedPhrase();
}
