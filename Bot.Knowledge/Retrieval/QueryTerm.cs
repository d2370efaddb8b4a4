namespace Bot.Knowledge.Retrieval;

/// <summary>A term that the query is looked up by.</summary>
/// <param name="Weight">1 for a word of the subject as typed; less for function words, corrections, synonyms and the like.</param>
/// <param name="Origin">How it came into the query, in words for an explanation.</param>
/// <param name="Position">Place of the typed word that it stands for, several terms may share one; -1 for none.</param>
/// <param name="IsTyped">True for a word as typed or as corrected, false for what was added to it.</param>
internal sealed record QueryTerm(int Term, string Word, double Weight, string Origin, int Position, bool IsTyped);

/// <param name="Unknown">Words of the subject that the index does not hold, even corrected.</param>
/// <param name="Named">Numbers of the entries that the question calls by a whole name.</param>
internal sealed record AnalysedQuery(IReadOnlyList<QueryTerm> Terms, IReadOnlyList<string> Unknown, QueryReading Reading, IReadOnlySet<int> Named);
