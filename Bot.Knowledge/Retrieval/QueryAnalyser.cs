using System.Globalization;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>A question as typed to weighted terms of the index, and what it names.</summary>
internal sealed class QueryAnalyser(LexicalIndex index, Taxonomy taxonomy)
{
    // A pasted page is no question: the words after these cost time and add little.
    private const int WordLimit = 200;
    private readonly QueryWords _words = new(index.Vocabulary, index.Body.Frequency);
    private readonly KinTerms _kin = new(index.Vocabulary);
    private readonly TaxonomyLexicon _names = new(taxonomy);
    private readonly EntryLexicon _entries = new(index);

    private RankingOptions Options => index.Options;

    public AnalysedQuery Analyse(string text)
    {
        var cased = Tokeniser.Words(TextNormaliser.Clean(text)).Take(WordLimit).ToList();
        var read = _words.Read([.. cased.Select(word => word.ToLowerInvariant())]);
        var found = Settled(_names.Find([.. read.Select(word => AsTyped(word, cased))]).ToList(), read);
        var terms = new List<QueryTerm>();
        var unknown = new List<string>();
        var expanded = Expanded(read);
        foreach (var word in read)
        {
            AddWord(word, expanded.Contains(word.Position), terms, unknown);
        }

        AddNames(found, terms);
        return new AnalysedQuery(terms, unknown, ReadingOf(read, found) with { Unknown = unknown }, _entries.Find(cased));
    }

    private static string AsTyped(ReadWord word, List<string> cased) =>
        string.Equals(cased[word.Position], word.Word, StringComparison.OrdinalIgnoreCase) ? cased[word.Position] : word.Word;

    // "G7 summit" means the nations, "jobs for a G7" the grade: the other words of the question choose, and a grade is the likelier guess.
    private List<NameFound> Settled(List<NameFound> found, IReadOnlyList<ReadWord> read)
    {
        var asked = read.Select(word => word.Word).Where(word => !Stopwords.IsFunction(word)).Select(Analyser.Stem).ToHashSet(StringComparer.Ordinal);
        return [.. found.Select(name => name.Term is { Meanings.Count: > 1 } term ? name with { Term = term with { Meanings = Settled(term, asked, IsGrade(term)) } } : name)];

        bool IsGrade(Term term) => found.Any(name => name.List == "grade" && string.Equals(name.Id, term.Label, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<TermMeaning> Settled(Term term, HashSet<string> asked, bool isGrade)
    {
        var label = Analyser.Words(term.Label).Select(Analyser.Stem).ToHashSet(StringComparer.Ordinal);
        var scored = term.Meanings.Select(meaning => (Meaning: meaning, Shared: Analyser.Words(meaning.Text + " " + meaning.EntryId?.Replace('-', ' '))
            .Select(Analyser.Stem).Distinct().Count(stem => asked.Contains(stem) && !label.Contains(stem)))).OrderByDescending(pair => pair.Shared).ToList();
        if (scored[0].Shared > scored[1].Shared)
        {
            return [scored[0].Meaning];
        }

        return isGrade && term.Meanings.FirstOrDefault(meaning => meaning.Text.Contains("grade", StringComparison.OrdinalIgnoreCase)) is { } grade ? [grade] : term.Meanings;
    }

    // A long text says enough by its own words: other words for its common ones cost time and find nothing more.
    private HashSet<int> Expanded(IReadOnlyList<ReadWord> read) =>
        [.. read.Where(word => Stopwords.IsAsking(word.Word) || !Stopwords.IsFunction(word.Word))
            .OrderByDescending(word => index.Body.Idf(index.Vocabulary.FindForm(word.Word))).ThenBy(word => word.Position).Take(Options.ExpandedWords).Select(word => word.Position)];

    private void AddWord(ReadWord read, bool isExpanded, List<QueryTerm> terms, List<string> unknown)
    {
        var (word, stem) = (read.Word, Analyser.Stem(read.Word));
        var weight = Stopwords.IsAsking(word) ? Options.AskingWeight : Stopwords.IsFunction(word) ? Options.FunctionWeight : 1;
        var typed = index.Vocabulary.Find(stem);
        if (typed >= 0)
        {
            var isCorrected = read.Note is not null && read.Compounds.Count == 0;
            terms.Add(new QueryTerm(typed, word, isCorrected ? weight * Options.SpellingWeight : weight, read.Note ?? "as typed", read.Position, true));
        }

        foreach (var compound in read.Compounds)
        {
            terms.Add(new QueryTerm(index.Vocabulary.FindForm(compound), compound, weight * Options.CompoundWeight, $"compound of '{word}'", read.Position, typed < 0));
        }

        if (weight < 1)
        {
            return;
        }

        if (typed < 0 && read.Compounds.Count == 0 && !Stopwords.IsAsking(word))
        {
            unknown.Add(word);
        }

        if (!isExpanded)
        {
            return;
        }

        AddSynonyms(read, typed, terms);
        var kinWeight = typed >= 0 ? Options.KinWeight : read.Compounds.Count == 0 ? Options.UnknownKinWeight : 0;
        foreach (var (kin, likeness) in kinWeight > 0 ? _kin.Of(stem, typed >= 0 ? 0 : 1) : [])
        {
            terms.Add(new QueryTerm(kin, index.Vocabulary[kin], kinWeight * likeness, $"kin of '{word}'", read.Position, false));
        }
    }

    private void AddSynonyms(ReadWord read, int typed, List<QueryTerm> terms)
    {
        var seen = new HashSet<int> { -1, typed };
        foreach (var (other, share) in Options.SynonymWeight > 0 ? Synonyms.Of(read.Word) : [])
        {
            var term = index.Vocabulary.FindForm(other);
            if (share < Options.SynonymShare || !seen.Add(term))
            {
                continue;
            }

            // A rare synonym must not count for more than the word that was typed.
            var rarity = typed < 0 ? 1 : Math.Min(1, Math.Sqrt(index.Body.Idf(typed) / index.Body.Idf(term)));
            terms.Add(new QueryTerm(term, other, Options.SynonymWeight * share * rarity, $"synonym of '{read.Word}'", read.Position, false));
        }
    }

    private void AddNames(List<NameFound> found, List<QueryTerm> terms)
    {
        var seen = terms.Where(term => term.IsTyped).Select(term => term.Term).ToHashSet();
        foreach (var name in found)
        {
            switch (name)
            {
                case { List: "skill" } when taxonomy.Skill(name.Id) is { } skill:
                    Add(skill.Labels, Options.TaxonomyWeight, $"other name of {skill.Name}", name.Position);
                    Add(taxonomy.NarrowerThan(skill.Id).Select(narrower => narrower.Name), Options.TaxonomyWeight / 2, $"narrower than {skill.Name}", name.Position);
                    break;
                case { List: "grade" }:
                    Add(taxonomy.Grades.First(grade => grade.Id == name.Id).Labels.Append(name.Id), Options.TaxonomyWeight, $"other name of {name.Id}", name.Position);
                    break;
                case { Term.Meanings: [var meaning] }:
                    Add([meaning.Text], Options.TaxonomyWeight * 2, $"meaning of {name.Id}", name.Position);
                    break;
            }
        }

        void Add(IEnumerable<string> labels, double weight, string origin, int position)
        {
            foreach (var word in labels.SelectMany(Analyser.Words).Where(word => !Stopwords.IsFunction(word)))
            {
                if (index.Vocabulary.FindForm(word) is >= 0 and var term && seen.Add(term))
                {
                    terms.Add(new QueryTerm(term, word, weight, origin, position, false));
                }
            }
        }
    }

    private static QueryReading ReadingOf(IReadOnlyList<ReadWord> read, List<NameFound> found)
    {
        IReadOnlyList<string> Ids(string list) => [.. found.Where(name => name.List == list).Select(name => name.Id).Distinct()];
        return new QueryReading
        {
            Notes = [.. read.Select(word => word.Note).OfType<string>()],
            Kinds = [.. Ids("kind").Select(id => Enum.TryParse<EntryKind>(id, ignoreCase: true, out var kind) ? kind : (EntryKind?)null).OfType<EntryKind>()],
            Grades = Ids("grade"),
            Places = Ids("place"),
            Skills = Ids("skill"),
            Professions = Ids("profession"),
            Departments = Ids("department"),
            Formats = Ids("format"),
            Terms = [.. found.Select(name => name.Term).OfType<Term>().Distinct()],
            Years = [.. read.Select(word => YearOf(word.Word)).OfType<int>()],
        };
    }

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and < 2100 ? year : null;
}
