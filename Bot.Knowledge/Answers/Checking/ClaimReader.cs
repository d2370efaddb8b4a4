using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Checking;

/// <summary>Finds the claims of a sentence: numbers, percentages, money, months, names, grades, negations and links.</summary>
internal static partial class ClaimReader
{
    private static readonly HashSet<string> _months = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    };

    private static readonly HashSet<string> _negations = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "no", "never", "none", "neither", "nor", "without", "cannot", "nobody", "nothing", "except", "unless", "closed", "ended", "stopped",
    };

    private static readonly HashSet<string> _grades = new(StringComparer.Ordinal) { "AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS", "SCS1", "SCS2", "SCS3" };

    // Words that open sentences with a capital and name nothing.
    private static readonly HashSet<string> _plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "you", "your", "our", "their", "his", "her", "in", "on", "at", "by",
        "for", "from", "to", "of", "with", "as", "if", "when", "where", "while", "after", "before", "since", "until", "during", "between", "and", "or", "but", "so",
        "people", "staff", "anyone", "everyone", "some", "any", "all", "each", "both", "most", "many", "more", "other", "another", "one", "there", "here", "then", "now",
        "ask", "look", "talk", "see", "use", "apply", "join", "what", "who", "how", "why", "which", "is", "are", "was", "were", "i",
    };

    /// <returns>The claims in the order in which they stand.</returns>
    public static IReadOnlyList<Claim> Read(string sentence)
    {
        List<Claim> claims = [];
        foreach (Match match in Token().Matches(sentence))
        {
            if (Understand(match, sentence) is { } claim) claims.Add(claim);
        }
        return claims;
    }

    private static Claim? Understand(Match match, string sentence)
    {
        var text = match.Value;
        if (match.Groups["link"].Success) return new Claim(ClaimKind.Link, text.TrimEnd('.', ',', ')').ToLowerInvariant(), match.Index);
        if (match.Groups["number"].Success) return Number(match);
        if (GradeOf(match, sentence) is { } grade) return new Claim(ClaimKind.Grade, grade, match.Index);
        if (_months.Contains(text) && char.IsUpper(text[0])) return new Claim(ClaimKind.Month, text.ToLowerInvariant(), match.Index);
        if (_negations.Contains(text) || text.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || text.EndsWith("n’t", StringComparison.OrdinalIgnoreCase))
            return new Claim(ClaimKind.Negation, "not", match.Index);
        if (NumberWords.Value(text) is { } value) return new Claim(ClaimKind.Number, value.ToString(CultureInfo.InvariantCulture), match.Index);
        return char.IsUpper(text[0]) && !_plain.Contains(text) ? new Claim(ClaimKind.Name, text.ToLowerInvariant(), match.Index) : null;
    }

    private static Claim Number(Match match)
    {
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('.');
        var value = decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed)
            ? parsed.ToString("0.############", CultureInfo.InvariantCulture)
            : digits;
        var unit = match.Groups["unit"].Value.Trim().ToLowerInvariant();
        var kind = match.Groups["pound"].Success ? ClaimKind.Money
            : unit is "%" or "per cent" or "percent" ? ClaimKind.Percentage
            : ClaimKind.Number;
        var scale = unit is "million" or "m" or "bn" or "billion" or "k" ? unit[..1] : "";
        return new Claim(kind, value + scale, match.Index);
    }

    private static string? GradeOf(Match match, string sentence)
    {
        if (_grades.Contains(match.Value)) return match.Value;
        if (!match.Value.Equals("grade", StringComparison.OrdinalIgnoreCase) && !match.Value.Equals("grades", StringComparison.OrdinalIgnoreCase)) return null;
        var rest = sentence[(match.Index + match.Length)..].TrimStart();
        return rest is ['6' or '7', ..] ? "G" + rest[0] : null;
    }

    // "twenty-one" and "cross-government" are one token each; "£2,000", "65%", "3.5 million" and "2017/18" are numbers.
    [GeneratedRegex(
        """(?<link>https?://\S+)|(?<number>(?<pound>£\s?)?(?<digits>\d[\d,]*(?:\.\d+)?)(?<unit>\s?%|\s?per cent\b|\s?percent\b|\s?(?:million|billion|bn|m|k)\b)?)|[\p{L}][\p{L}\p{Nd}'’]*(?:[-‑][\p{L}\p{Nd}'’]+)*""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
