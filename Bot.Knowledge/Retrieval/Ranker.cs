using System.Buffers;

namespace Bot.Knowledge.Retrieval;

/// <summary>Analysed query to ranked chunks, one for each entry.</summary>
internal sealed class Ranker(LexicalIndex index)
{
    private readonly QueryAnalyser _analyser = new(index);

    public IReadOnlyList<RankedChunk> Rank(string text, int count)
    {
        var query = _analyser.Analyse(text);
        var scores = ArrayPool<float>.Shared.Rent(index.Chunks.Count);
        var rows = ArrayPool<float>.Shared.Rent(Math.Max(index.Phrasings.RowCount, 1));
        try
        {
            return Rank(query, scores.AsSpan(0, index.Chunks.Count), rows.AsSpan(0, index.Phrasings.RowCount), count);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<float>.Shared.Return(rows);
        }
    }

    private List<RankedChunk> Rank(AnalysedQuery query, Span<float> scores, Span<float> rows, int count)
    {
        scores.Clear();
        rows.Clear();
        foreach (var term in query.Terms)
        {
            Add(index.Body, term, scores);
            Add(index.Phrasings, term, rows);
        }

        var best = new float[index.Entries.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            var entry = index.PhrasingEntry[row];
            best[entry] = Math.Max(best[entry], rows[row]);
        }

        var candidates = new PriorityQueue<int, (double, int)>();
        var limit = Math.Max(count, index.Options.Candidates);
        for (var chunk = 0; chunk < scores.Length; chunk++)
        {
            if (scores[chunk] <= 0)
            {
                continue;
            }

            var score = scores[chunk] + (index.Options.PhrasingWeight * best[index.EntryOf[chunk]]);
            if (candidates.Count < limit)
            {
                candidates.Enqueue(chunk, (score, -chunk));
            }
            else
            {
                candidates.EnqueueDequeue(chunk, (score, -chunk));
            }
        }

        var ranked = new List<RankedChunk>(candidates.Count);
        foreach (var (chunk, (score, _)) in candidates.UnorderedItems)
        {
            ranked.Add(new RankedChunk(chunk, (score * Coverage(query, chunk)) + Proximity(query, chunk), Covered(query, chunk), query.Notes));
        }

        return [.. ranked.OrderByDescending(item => item.Score).ThenBy(item => item.Chunk).DistinctBy(item => index.EntryOf[item.Chunk]).Take(count)];
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

    private double Coverage(AnalysedQuery query, int chunk)
    {
        var weight = index.Options.CoverageWeight;
        return weight == 0 ? 1 : 1 - weight + (weight * Covered(query, chunk));
    }

    // Share of the query's weight in words that the chunk holds.
    private double Covered(AnalysedQuery query, int chunk)
    {
        var (all, found) = (0.0, 0.0);
        foreach (var term in query.Terms)
        {
            var worth = term.Weight * index.Body.Idf(term.Term);
            all += worth;
            found += index.Body.Impact(term.Term, chunk) > 0 ? worth : 0;
        }

        all += query.Unknown.Count * Math.Log(1 + index.Body.RowCount);
        return found / Math.Max(all, 1e-9);
    }

    // Pairs of neighbouring query words that stand near each other in the text.
    private double Proximity(AnalysedQuery query, int chunk)
    {
        if (index.Options.ProximityWeight == 0)
        {
            return 0;
        }

        var sum = 0.0;
        var terms = index.Terms[chunk];
        for (var at = 1; at < query.Terms.Count; at++)
        {
            var (one, other) = (query.Terms[at - 1], query.Terms[at]);
            if (one.Term == other.Term || index.Body.Impact(one.Term, chunk) == 0 || index.Body.Impact(other.Term, chunk) == 0)
            {
                continue;
            }

            var distance = Distance(terms, one.Term, other.Term);
            var worth = Math.Min(one.Weight * index.Body.Idf(one.Term), other.Weight * index.Body.Idf(other.Term));
            sum += distance > 8 ? 0 : worth / distance;
        }

        return index.Options.ProximityWeight * sum;
    }

    // Steps between the nearest occurrences; standing in the wrong order costs one step more.
    private static int Distance(int[] terms, int one, int other)
    {
        var (lastOne, lastOther, best) = (-1000, -1000, 1000);
        for (var at = 0; at < terms.Length; at++)
        {
            if (terms[at] == one)
            {
                lastOne = at;
                best = Math.Min(best, at - lastOther + 1);
            }
            else if (terms[at] == other)
            {
                lastOther = at;
                best = Math.Min(best, at - lastOne);
            }
        }

        return best;
    }
}

internal sealed record RankedChunk(int Chunk, double Score, double Confidence, IReadOnlyList<string> Reasons);
