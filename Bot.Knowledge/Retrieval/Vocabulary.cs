namespace Bot.Knowledge.Retrieval;

/// <summary>The index's own words: stems with their numbers, and the forms as written with how often they stand.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public IReadOnlyDictionary<string, int> Forms => _forms;

    public string this[int term] => _names[term];

    public int Find(string stem) => _terms.GetValueOrDefault(stem, -1);

    public int FindForm(string word) => Find(Analyser.Stem(word));

    public bool HasForm(string word) => _forms.ContainsKey(word);

    public int AddForm(string word)
    {
        _forms[word] = _forms.GetValueOrDefault(word) + 1;
        var stem = Analyser.Stem(word);
        if (!_terms.TryGetValue(stem, out var term))
        {
            term = _names.Count;
            _terms.Add(stem, term);
            _names.Add(stem);
        }

        return term;
    }
}
