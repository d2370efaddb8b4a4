using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Checking;

/// <summary>Finds the claims of a sentence: numbers, percentages, money, months, names, grades, negations, strong words and links.</summary>
internal static partial class ClaimReader
{
    private static readonly HashSet<string> _months = new(StringComparer.Ordinal)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    };

    private static readonly HashSet<string> _negations = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "no", "never", "none", "neither", "nor", "without", "cannot", "nobody", "nothing", "nowhere", "except", "unless", "closed", "ended", "stopped", "rarely", "hardly",
        "lack", "lacks", "lacked", "excludes", "excluded", "unable",
    };

    // Words that turn "may" into "must" and "some" into "all".
    private static readonly HashSet<string> _strong = new(StringComparer.OrdinalIgnoreCase) { "must", "only", "always", "every", "all", "guaranteed", "guarantees", "free" };

    private static readonly HashSet<string> _grades = new(StringComparer.Ordinal) { "AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS", "SCS1", "SCS2", "SCS3", "SCS4" };

    // Words that open sentences with a capital and name nothing.
    private static readonly HashSet<string> _plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "you", "your", "our", "their", "his", "her", "in", "on", "at", "by",
        "for", "from", "to", "of", "with", "as", "if", "when", "where", "while", "after", "before", "since", "until", "during", "between", "and", "or", "but", "so",
        "people", "staff", "anyone", "everyone", "some", "any", "each", "most", "many", "more", "other", "another", "there", "here", "then", "now",
        "ask", "look", "talk", "see", "use", "apply", "join", "what", "who", "how", "why", "which", "is", "are", "was", "were", "i",
    };

    /// <returns>The claims in the order in which they stand.</returns>
    public static IReadOnlyList<Claim> Read(string sentence)
    {
        List<Claim> claims = [];
        foreach (Match match in Token().Matches(sentence)) claims.AddRange(Understand(match, sentence));
        return claims;
    }

    private static IEnumerable<Claim> Understand(Match match, string sentence)
    {
        var text = match.Value;
        if (match.Groups["link"].Success) return [Of(ClaimKind.Link, text.TrimEnd('.', ',', ')').ToLowerInvariant(), match)];
        if (match.Groups["number"].Success) return [Number(match)];
        if (GradeOf(match, sentence) is { } grade) return [Of(ClaimKind.Grade, grade, match)];
        if (_months.Contains(text)) return [Of(ClaimKind.Month, text, match)];
        if (IsNegation(text)) return [Of(ClaimKind.Negation, "not", match)];
        if (_strong.Contains(text)) return [Of(ClaimKind.Strong, text.ToLowerInvariant(), match)];
        if (InWords(match, sentence) is { } number) return [number];
        return char.IsUpper(text[0]) || text[0] == Names.Mark ? Named(match) : [];
    }

    private static bool IsNegation(string text) =>
        _negations.Contains(text) || text.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || text.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("non-", StringComparison.OrdinalIgnoreCase);

    // "Roma-Lyon" claims both of its parts; a possessive claims its owner.
    private static IEnumerable<Claim> Named(Match match) =>
        match.Value.Split('-', '‑').Select(part => Bare(part)).Where(part => part.Length > 0 && !_plain.Contains(part)).Select(part => Of(ClaimKind.Name, part.ToLowerInvariant(), match));

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’');

    private static Claim Number(Match match)
    {
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('.');
        var value = decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed)
            ? parsed.ToString("0.############", CultureInfo.InvariantCulture)
            : digits;
        var unit = match.Groups["unit"].Value.Trim(' ', '-').ToLowerInvariant();
        return unit switch
        {
            _ when match.Groups["pound"].Success => Of(ClaimKind.Money, value + (unit is "" or "%" ? "" : unit[..1]), match),
            "%" or "per cent" or "percent" => Of(ClaimKind.Percentage, value, match),
            "million" or "m" or "bn" or "billion" or "k" => Of(ClaimKind.Number, value + unit[..1], match),
            "" => Of(ClaimKind.Number, value, match),
            _ => Of(ClaimKind.Number, $"{value} {unit.TrimEnd('s')}", match),
        };
    }

    // "six months", "six-month" and "6 months" are one claim. "One" is a pronoun in "one of them" and "no one".
    private static Claim? InWords(Match match, string sentence)
    {
        var text = match.Value;
        var unit = Unit().Match(text) is { Success: true } inner ? inner : Unit().Match(sentence, match.Index + match.Length) is { Success: true } after && after.Index == match.Index + match.Length ? after : null;
        var word = unit is not null && unit.Index < match.Index + match.Length && text.EndsWith(unit.Value, StringComparison.Ordinal) ? text[..^unit.Length] : text;
        if (NumberWords.Value(word) is not { } value) return null;
        if (value == "1" && unit is null && (Pronoun().IsMatch(sentence[match.Index..]) || Determiner().IsMatch(sentence[..match.Index]))) return null;
        return Of(ClaimKind.Number, unit is null ? value : $"{value} {unit.Groups["name"].Value.ToLowerInvariant()}", match);
    }

    private static string? GradeOf(Match match, string sentence)
    {
        if (_grades.Contains(match.Value)) return match.Value;
        if (!match.Value.Equals("grade", StringComparison.OrdinalIgnoreCase) && !match.Value.Equals("grades", StringComparison.OrdinalIgnoreCase)) return null;
        var rest = sentence[(match.Index + match.Length)..].TrimStart();
        return rest is ['6' or '7', ..] ? "G" + rest[0] : null;
    }

    private static Claim Of(ClaimKind kind, string value, Match match) => new(kind, value, match.Index, match.Index + match.Length);

    // "twenty-one" and "cross-government" are one token each; "£2,000", "65%", "3.5 million" and "2017/18" are numbers.
    [GeneratedRegex(
        """(?<link>https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<number>(?<pound>£\s?)?(?<digits>\d[\d,]*(?:\.\d+)?)(?<unit>\s?%|\s?per cent\b|\s?percent\b|\s?(?:million|billion|bn|m|k)\b|[\s-](?:days?|weeks?|months?|years?|hours?|minutes?)\b)?)|[\p{L}§][\p{L}\p{Nd}'’]*(?:[-‑][\p{L}\p{Nd}'’]+)*""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\s-](?<name>day|week|month|year|hour|minute)s?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^one(-to-one|[- ]off|\s+(of|that|who|which|another|is|was|may|can|could|must|should)\b|\s*[.,;:])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(no|the|this|that|which|any|every|each|some|another|old|new|right|wrong|to-)\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Determiner();
}
