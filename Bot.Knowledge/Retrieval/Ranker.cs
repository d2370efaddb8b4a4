using System.Buffers;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>Question to ranked chunks, one for each entry: every term's impact is added up, then the best candidates are looked at closely.</summary>
internal sealed class Ranker(LexicalIndex index, Taxonomy taxonomy)
{
    private readonly QueryAnalyser _analyser = new(index, taxonomy);
    private readonly CloseLook _closeLook = new(index);

    public AnalysedQuery Analyse(string text) => _analyser.Analyse(text);

    /// <summary>Best first; ties keep the order of the chunks.</summary>
    public IReadOnlyList<RankedChunk> Rank(AnalysedQuery query, int count, Func<Chunk, bool> wanted)
    {
        var scores = ArrayPool<float>.Shared.Rent(index.Chunks.Count);
        var rows = ArrayPool<float>.Shared.Rent(Math.Max(index.Phrasings.RowCount, 1));
        try
        {
            var candidates = Candidates(query, scores.AsSpan(0, index.Chunks.Count), rows.AsSpan(0, index.Phrasings.RowCount), Math.Max(count, index.Options.Candidates), wanted);
            return
            [
                .. candidates.Select(candidate => _closeLook.At(query, candidate)).OrderByDescending(item => item.Score).ThenBy(item => item.Chunk)
                    .DistinctBy(item => index.EntryOf[item.Chunk]).Take(count),
            ];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<float>.Shared.Return(rows);
        }
    }

    private List<Candidate> Candidates(AnalysedQuery query, Span<float> scores, Span<float> rows, int limit, Func<Chunk, bool> wanted)
    {
        scores.Clear();
        rows.Clear();
        foreach (var term in query.Terms)
        {
            Add(index.Body, term, scores);
            Add(index.Phrasings, term, rows);
        }

        var best = BestPhrasings(rows);
        var queue = new PriorityQueue<Candidate, (double, int)>(limit + 1);
        var least = 0.0;
        for (var chunk = 0; chunk < scores.Length; chunk++)
        {
            if (scores[chunk] <= 0)
            {
                continue;
            }

            var (phrasing, phrasingScore) = best[index.EntryOf[chunk]];
            var score = scores[chunk] + ((index.Options.PhrasingWeight + (index.IsOpening[chunk] ? index.Options.OpeningWeight : 0)) * phrasingScore);
            if ((queue.Count == limit && score <= least) || !wanted(index.Chunks[chunk]))
            {
                continue;
            }

            queue.Enqueue(new Candidate(chunk, score, phrasing, phrasingScore), (score, -chunk));
            if (queue.Count > limit)
            {
                queue.Dequeue();
                queue.TryPeek(out _, out var last);
                least = last.Item1;
            }
        }

        return [.. queue.UnorderedItems.Select(item => item.Element)];
    }

    private (int Row, float Score)[] BestPhrasings(Span<float> rows)
    {
        var best = new (int Row, float Score)[index.Entries.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            var entry = index.PhrasingEntry[row];
            if (rows[row] > best[entry].Score)
            {
                best[entry] = (row, rows[row]);
            }
        }

        return best;
    }

    private static void Add(Postings postings, QueryTerm term, Span<float> scores)
    {
        var weight = (float)(term.Weight * postings.Idf(term.Term));
        var rows = postings.Rows(term.Term);
        var impacts = postings.Impacts(term.Term);
        for (var at = 0; at < rows.Length; at++)
        {
            scores[rows[at]] += weight * impacts[at];
        }
    }
}

/// <param name="Phrasing">Row of the entry's best title or known phrasing; it counts only where its score is above 0.</param>
internal readonly record struct Candidate(int Chunk, double Score, int Phrasing, double PhrasingScore);

internal sealed record RankedChunk(int Chunk, double Score, Evidence Evidence);
