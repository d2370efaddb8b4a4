namespace Bot.Knowledge.Retrieval;

/// <summary>Why a chunk scored, one claim a line, the heaviest first within each part.</summary>
internal sealed class Explanation(LexicalIndex index)
{
    public IReadOnlyList<string> Of(AnalysedQuery query, RankedChunk item)
    {
        var lines = new List<string>(query.Reading.Notes);
        var words = query.Terms.Select(term => (Term: term, Worth: term.Weight * index.Body.Idf(term.Term) * index.Body.Impact(term.Term, item.Chunk)))
            .Where(pair => pair.Worth > 0).OrderByDescending(pair => pair.Worth);
        lines.AddRange(words.Select(pair => FormattableString.Invariant($"{pair.Worth:0.00} for '{pair.Term.Word}' ({pair.Term.Origin})")));
        var evidence = item.Evidence;
        if (evidence.Candidate.PhrasingScore > 0)
        {
            var worth = evidence.Candidate.PhrasingScore * (index.Options.PhrasingWeight + (index.IsOpening[item.Chunk] ? index.Options.OpeningWeight : 0));
            lines.Add(FormattableString.Invariant($"{worth:0.00} for the name '{index.PhrasingText[evidence.Candidate.Phrasing]}'"));
        }

        if (evidence.Proximity > 0)
        {
            lines.Add(FormattableString.Invariant($"{evidence.Proximity * index.Options.ProximityWeight:0.00} for words that stand together"));
        }

        lines.AddRange(evidence.Facets.Select(facet => FormattableString.Invariant($"times {1 + index.Options.FacetWeight + (facet == CloseLook.CalledByName ? index.Options.NameWeight : 0):0.00} because it {facet}")));
        if (index.Chunks[item.Chunk].Entry.Status == Content.EntryStatus.Closed)
        {
            lines.Add(FormattableString.Invariant($"times {1 - index.Options.ClosedPenalty:0.00} because it is closed"));
        }

        lines.Add(FormattableString.Invariant($"covers {evidence.Covered:P0} of the question as typed"));
        return lines;
    }
}
