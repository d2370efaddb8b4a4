using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Tests.Knowledge.Answers.Checking;

/// <summary>Changes one fact of a sentence, the way a careless writer would. Knows nothing of how the check reads claims.</summary>
internal static partial class Mutation
{
    public static readonly IReadOnlyList<string> Kinds = ["number", "date", "name", "grade", "negation", "swap"];

    private static readonly string[] _months = ["January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] _grades = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS"];
    private static readonly string[] _words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty"];

    /// <returns>Null where the sentence holds nothing of that kind.</returns>
    public static string? Of(string kind, string sentence, IReadOnlyList<string> foreignNames, Random chance) => kind switch
    {
        "number" => OfNumber(sentence, chance),
        "date" => OfDate(sentence, chance),
        "name" => Replaced(sentence, NameForm(), chance, _ => foreignNames[chance.Next(foreignNames.Count)]),
        "grade" => Replaced(sentence, GradeForm(), chance, old => Other(_grades, old, chance)),
        "negation" => OfNegation(sentence, chance),
        _ => Swapped(sentence, chance),
    };

    private static string? OfNumber(string sentence, Random chance) => Replaced(sentence, NumberForm(), chance, old =>
        char.IsDigit(old[0])
            ? (decimal.Parse(old.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) + chance.Next(1, 40)).ToString(CultureInfo.InvariantCulture)
            : Other(_words, old, chance));

    private static string? OfDate(string sentence, Random chance) => Replaced(sentence, DateForm(), chance, old =>
        char.IsDigit(old[0])
            ? (int.Parse(old, CultureInfo.InvariantCulture) + (chance.Next(2) == 0 ? -1 : 1) * chance.Next(1, 5)).ToString(CultureInfo.InvariantCulture)
            : Other(_months, old, chance));

    private static string? OfNegation(string sentence, Random chance) =>
        Negated().Match(sentence) is { Success: true } no
            ? sentence.Remove(no.Groups["no"].Index, no.Groups["no"].Length)
            : Replaced(sentence, Verb(), chance, old => $"{old} not");

    // Two names of one sentence change places.
    private static string? Swapped(string sentence, Random chance)
    {
        var names = NameForm().Matches(sentence).Where(name => name.Index > 0 || name.Value.Contains(' ', StringComparison.Ordinal)).ToList();
        var pairs = names.SelectMany((one, i) => names.Skip(i + 1).Where(other => other.Value != one.Value).Select(other => (one, other))).ToList();
        if (pairs.Count == 0) return null;
        var (first, second) = pairs[chance.Next(pairs.Count)];
        return $"{sentence[..first.Index]}{second.Value}{sentence[(first.Index + first.Length)..second.Index]}{first.Value}{sentence[(second.Index + second.Length)..]}";
    }

    private static string? Replaced(string sentence, Regex form, Random chance, Func<string, string> other)
    {
        var matches = form.Matches(sentence).ToList();
        if (matches.Count == 0) return null;
        var match = matches[chance.Next(matches.Count)];
        var changed = other(match.Value);
        return string.Equals(changed, match.Value, StringComparison.OrdinalIgnoreCase) ? null
            : string.Concat(sentence.AsSpan(0, match.Index), changed, sentence.AsSpan(match.Index + match.Length));
    }

    private static string Other(string[] all, string old, Random chance)
    {
        var others = all.Where(one => !one.Equals(old, StringComparison.OrdinalIgnoreCase)).ToList();
        return others[chance.Next(others.Count)];
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b\d[\d,]*(\.\d+)?\b|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)\b", Options)]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b(January|February|March|April|June|July|August|September|October|November|December)\b", Options)]
    private static partial Regex DateForm();

    // Runs of capitalised words, and abbreviations; a lone capital that opens the sentence is only a word.
    [GeneratedRegex(@"\b[A-Z][a-z]+( [A-Z][A-Za-z]+)+\b|\b[A-Z]{3,}\b", Options)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\b(AA|AO|EO|HEO|SEO|SCS|Grade 7|Grade 6)\b", Options)]
    private static partial Regex GradeForm();

    [GeneratedRegex(@"(?<no>\b(not|never|no) )", Options)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(is|are|was|were|has|have|can|may|must|will|does)\b", Options)]
    private static partial Regex Verb();
}
