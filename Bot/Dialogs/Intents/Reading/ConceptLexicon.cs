using Bot.Knowledge;
using Bot.Knowledge.Content;

namespace Bot.Dialogs.Intents.Reading;

/// <summary>What the knowledge base calls some words: a grade, a place, a skill, a programme. So a rule learnt for one skill holds for all.</summary>
internal sealed class ConceptLexicon
{
    public const string Number = "<number>";

    private static readonly HashSet<string> _numbers = new(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "half", "2k", "3k", "5k"], StringComparer.Ordinal);

    private readonly ILookup<string, Concept> _byFirstWord;
    private readonly HashSet<string> _words;

    private ConceptLexicon(IEnumerable<Concept> concepts)
    {
        var all = concepts.Where(concept => concept.Words.Count > 0).ToList();
        _byFirstWord = all.OrderByDescending(concept => concept.Words.Count).ThenBy(concept => concept.Rank).ToLookup(concept => concept.Words[0], StringComparer.Ordinal);
        _words = all.SelectMany(concept => concept.Words).ToHashSet(StringComparer.Ordinal);
    }

    public static ConceptLexicon Of(KnowledgeSnapshot knowledge)
    {
        var taxonomy = knowledge.Taxonomy;
        return new ConceptLexicon(
        [
            .. Concepts("<grade>", 0, taxonomy.Grades),
            .. Concepts("<place>", 1, taxonomy.Places.Where(place => place.Id != "online")),
            .. Concepts("<format>", 2, taxonomy.Formats),
            .. Concepts("<skill>", 3, taxonomy.Skills),
            .. Concepts("<profession>", 4, taxonomy.Professions),
            .. Concepts("<department>", 4, taxonomy.Departments),
            // An alias of one word is often an ordinary word ("access"): the entry's own name and abbreviations are not.
            .. knowledge.Entries.Where(entry => entry.Kind is not (EntryKind.Contact or EntryKind.Skill or EntryKind.Example))
                .SelectMany(entry => entry.Aliases.Append(entry.Title)).Where(name => name.Contains(' ') || name.Any(char.IsUpper))
                .Select(name => new Concept(Words(name), "<entry>", 5)),
            .. taxonomy.Terms.Select(term => new Concept(Words(term.Label), "<entry>", 6)),
        ]);
    }

    public bool Knows(string word) => _words.Contains(word);

    /// <summary>The words with each concept that is named in the place of its words.</summary>
    public IReadOnlyList<string> Tag(IReadOnlyList<string> words)
    {
        List<string> tagged = [];
        for (var at = 0; at < words.Count;)
        {
            var concept = _byFirstWord[words[at]].FirstOrDefault(concept => concept.IsAt(words, at));
            tagged.Add(concept?.Tag ?? (_numbers.Contains(words[at]) || words[at].All(char.IsDigit) ? Number : words[at]));
            at += concept?.Words.Count ?? 1;
        }
        return tagged;
    }

    private static IEnumerable<Concept> Concepts(string tag, int rank, IEnumerable<TaxonomyItem> items) =>
        from item in items from label in item.Labels.Append(item.Id) where label.Length > 2 || label.All(char.IsUpper) select new Concept(Words(label), tag, rank);

    private static List<string> Words(string label) => [.. Wording.Cut(label).Where(word => word != "?")];

    private sealed record Concept(IReadOnlyList<string> Words, string Tag, int Rank)
    {
        public bool IsAt(IReadOnlyList<string> words, int at)
        {
            if (at + Words.Count > words.Count) return false;
            for (var i = 1; i < Words.Count; i++)
            {
                if (words[at + i] != Words[i]) return false;
            }
            return true;
        }
    }
}
