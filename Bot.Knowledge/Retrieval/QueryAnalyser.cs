namespace Bot.Knowledge.Retrieval;

/// <summary>Words as typed to weighted terms of the index.</summary>
internal sealed class QueryAnalyser(LexicalIndex index)
{
    private readonly SpellingCorrector _spelling = new(index.Vocabulary);

    public AnalysedQuery Analyse(string text)
    {
        var words = Analyser.Words(text);
        var terms = new List<QueryTerm>();
        var unknown = new List<string>();
        var notes = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            var weight = WeightOf(word);
            if (index.Vocabulary.FindForm(word) is >= 0 and var term)
            {
                terms.Add(new QueryTerm(term, word, weight, "as typed", at));
                continue;
            }

            if (_spelling.Correct(word) is { } corrected)
            {
                notes.Add($"read '{word}' as '{corrected}'");
                terms.Add(new QueryTerm(index.Vocabulary.FindForm(corrected), corrected, WeightOf(corrected) * index.Options.SpellingWeight, $"for '{word}'", at));
                continue;
            }

            if (weight == 1)
            {
                unknown.Add(word);
            }
        }

        return new AnalysedQuery(terms, unknown, notes);
    }

    private double WeightOf(string word) =>
        Stopwords.IsAsking(word) ? index.Options.AskingWeight : Stopwords.IsFunction(word) ? index.Options.FunctionWeight : 1;
}
