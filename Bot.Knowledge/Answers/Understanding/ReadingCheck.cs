using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Understanding;

/// <summary>Whether a question that a model put anew may be asked in the person's place: nothing invented, nothing lost.</summary>
internal static partial class ReadingCheck
{
    private const int Longest = 200;

    // As much of a word tells that a slip of the pen was put right.
    private const int SameBeginning = 3;

    /// <param name="talk">What the person said, the question included, and the names of the page that the talk is about.</param>
    public static bool Holds(string reading, string question, IReadOnlyList<string> talk, KnowledgeSnapshot snapshot) =>
        reading.Length <= Longest && !Marks().IsMatch(reading) && !InjectionSigns.In(reading) && !IsSame(reading, question)
        && IsKnown(reading, talk, snapshot.Taxonomy) && NamesNobodyNew(reading, talk, snapshot) && KeepsWhatMatters(reading, question);

    private static bool IsSame(string reading, string question) => Stems(reading).SetEquals(Stems(question));

    // A word with a capital or a digit, and one that is no plain English, must have been said, or stand in the taxonomy.
    private static bool IsKnown(string reading, IReadOnlyList<string> talk, Taxonomy taxonomy)
    {
        var said = talk.SelectMany(Stems).ToHashSet();
        var terms = new Lazy<HashSet<string>>(() =>
            [.. new[] { taxonomy.Skills, taxonomy.Grades, taxonomy.Professions, taxonomy.Places, taxonomy.Formats, taxonomy.Kinds }.SelectMany(items => items).SelectMany(item => item.Labels).SelectMany(Stems)]);
        var words = Words(reading);
        for (var at = 0; at < words.Count; at++)
        {
            var (word, lower) = (words[at], words[at].ToLowerInvariant());
            if (said.Contains(Analyser.Stem(lower)) || Stopwords.IsFunction(lower)) continue;
            if (!IsRare(word, isFirst: at == 0) || terms.Value.Contains(Analyser.Stem(lower))) continue;
            return false;
        }
        return true;
    }

    // An entry's name can be made of plain words.
    private static bool NamesNobodyNew(string reading, IReadOnlyList<string> talk, KnowledgeSnapshot snapshot)
    {
        var names = NamedEntries.In(snapshot);
        var said = talk.SelectMany(names.Find).Select(name => name.Entry).ToHashSet();
        return names.Find(reading).All(name => said.Contains(name.Entry));
    }

    private static bool KeepsWhatMatters(string reading, string question)
    {
        if (Negation().IsMatch(question) != Negation().IsMatch(reading)) return false;
        var (kept, stems) = (Words(reading).ConvertAll(word => word.ToLowerInvariant()), Stems(reading));
        var asked = Words(question);
        return asked.Where((word, at) => IsRare(word, isFirst: at == 0) && !Stopwords.IsFunction(word.ToLowerInvariant())).Select(word => word.ToLowerInvariant())
            .All(word => stems.Contains(Analyser.Stem(word)) || (!word.Any(char.IsDigit) && kept.Exists(other => IsSlipOf(word, other))));
    }

    private static bool IsSlipOf(string word, string other) =>
        (other.Length >= SameBeginning && word.StartsWith(other[..SameBeginning], StringComparison.Ordinal)) || (word.Length == other.Length && word.Order().SequenceEqual(other.Order()));

    private static bool IsRare(string word, bool isFirst) =>
        word.Any(char.IsDigit) || word.Skip(1).Any(char.IsUpper) || (!isFirst && char.IsUpper(word[0])) || !Synonyms.IsEnglish(word.ToLowerInvariant());

    private static HashSet<string> Stems(string text) => [.. Words(text).Select(word => Analyser.Stem(word.ToLowerInvariant()))];

    private static List<string> Words(string text) => Tokeniser.Words(TextNormaliser.Clean(text));

    [GeneratedRegex(@"[<>\[\]{}|`*#\\@\n]|://|www\.", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b(not|no|never|none|without|cannot|except)\b|n['’]t\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();
}
