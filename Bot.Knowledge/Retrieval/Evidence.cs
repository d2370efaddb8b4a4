namespace Bot.Knowledge.Retrieval;

/// <summary>What a ranking knows about one result, for confidence and for explaining.</summary>
/// <param name="Covered">Share of the question's weight in words that the chunk holds as typed.</param>
/// <param name="Related">The same with synonyms, kin and the taxonomy's other names counted in part.</param>
/// <param name="Unknown">Share of the subject's words that the index does not hold.</param>
internal sealed record Evidence(
    double Covered, double Related, double Unknown, double Proximity, IReadOnlyList<string> Facets, Candidate Candidate);
