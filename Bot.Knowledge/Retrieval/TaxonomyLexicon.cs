using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>Finds the names of the taxonomy in a row of words, the longest first.</summary>
internal sealed class TaxonomyLexicon
{
    private const int LongestName = 6;
    private readonly Dictionary<string, List<Named>> _names = new(StringComparer.Ordinal);

    public TaxonomyLexicon(Taxonomy taxonomy)
    {
        AddAll(taxonomy.Skills);
        AddAll(taxonomy.Grades.Select(grade => new Labelled("grade", grade)));
        AddAll(taxonomy.Places.Select(place => new Labelled("place", place)));
        AddAll(taxonomy.Kinds.Select(kind => new Labelled("kind", kind)));
        AddAll(taxonomy.Formats.Select(format => new Labelled("format", format)));
        AddAll(taxonomy.Professions.Select(profession => new Labelled("profession", profession)));
        AddAll(taxonomy.Departments.Select(department => new Labelled("department", department)));
        foreach (var term in taxonomy.Terms)
        {
            Add(term.Label, "term", term.Label, term);
        }
    }

    /// <param name="words">As typed, capitals kept.</param>
    public IEnumerable<NameFound> Find(IReadOnlyList<string> words)
    {
        var stems = words.Select(word => Analyser.Stem(word.ToLowerInvariant())).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
            {
                var found = _names.GetValueOrDefault(string.Join(' ', stems.Skip(at).Take(length))) ?? [];
                var fitting = found.Where(name => !name.NeedsCapitals || words.Skip(at).Take(length).All(IsShouted)).ToList();
                foreach (var name in fitting)
                {
                    yield return new NameFound(name.List, name.Id, name.Term, at, length);
                }

                if (fitting.Count > 0)
                {
                    break;
                }
            }
        }
    }

    private void AddAll(IEnumerable<Skill> skills) => AddAll(skills.Select(skill => new Labelled("skill", skill)));

    private void AddAll(IEnumerable<Labelled> items)
    {
        foreach (var (list, item) in items)
        {
            foreach (var label in item.Labels.Append(item.Id).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                Add(label, list, item.Id, null);
            }
        }
    }

    // "IT", "STAR" and "ADS" are names only in capitals: in small letters they are ordinary words.
    private void Add(string label, string list, string id, Term? term)
    {
        var words = Tokeniser.Words(TextNormaliser.Clean(label));
        if (words.Count is 0 or > LongestName)
        {
            return;
        }

        var lower = words[0].ToLowerInvariant();
        var needsCapitals = words is [var only] && IsShouted(only) && (Stopwords.IsFunction(lower) || Synonyms.Of(lower).Any());
        var key = string.Join(' ', words.Select(word => Analyser.Stem(word.ToLowerInvariant())));
        if (!_names.TryGetValue(key, out var named))
        {
            _names.Add(key, named = []);
        }

        if (!named.Any(name => name.List == list && name.Id == id))
        {
            named.Add(new Named(list, id, term, needsCapitals));
        }
    }

    private static bool IsShouted(string word) => word.Any(char.IsUpper) && !word.Any(char.IsLower);

    private sealed record Labelled(string List, TaxonomyItem Item);

    private sealed record Named(string List, string Id, Term? Term, bool NeedsCapitals);
}

/// <param name="List">skill, grade, place, kind, format, profession, department or term.</param>
internal sealed record NameFound(string List, string Id, Term? Term, int Position, int Length);
