using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>
/// Phone numbers of people: UK numbers with their area code, numbers with a country code, extensions, and short numbers after a word such as "call".
/// Dates, years, money, codes and the numbers of public services (03, 08) are none.
/// </summary>
internal static partial class PhoneNumbers
{
    private const int LongestNational = 11;
    private const int LongestInternational = 15;

    private static readonly string[] _calls = ["call", "ring", "phone", "tel", "telephone", "mobile", "mob", "whatsapp", "cell", "landline", "reach", "dial"];

    // "An extension of 180 days" is no telephone.
    private static readonly string[] _amounts = ["minutes", "hours", "days", "weeks", "months", "years", "people", "places", "words", "pages", "staff"];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!CanBegin(text, at)) continue;
            var run = Read(text, at);
            if (IsPhone(text, run)) yield return new PersonalDataSpan(PersonalDataKind.Phone, run.Start, run.End - run.Start);
            at = run.End - 1;
        }
        foreach (Match match in Extension().Matches(text))
        {
            var number = match.Groups["what"];
            if (number.Value is not (['1', '9', _, _] or ['2', '0', _, _]) && !_amounts.Contains(match.Groups["next"].Value, StringComparer.OrdinalIgnoreCase)) yield return new PersonalDataSpan(PersonalDataKind.Phone, number.Index, number.Length);
        }
    }

    private static bool CanBegin(string text, int at)
    {
        var isNumber = char.IsAsciiDigit(text[at]) || (text[at] is '+' or '(' && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] == '+'));
        return isNumber && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '£' or '$' or '€' or '#' or '/' or '_' or '.' or ','));
    }

    // Digits, with at most two signs between two of them.
    private static Run Read(string text, int start)
    {
        var digits = new System.Text.StringBuilder();
        List<int> groups = [];
        var (end, group) = (start, 0);
        for (var at = start; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (at > end && group > 0)
                {
                    groups.Add(group);
                    group = 0;
                }
                digits.Append(text[at]);
                group++;
                end = at + 1;
            }
            else if (text[at] is not (' ' or '-' or '.' or '(' or ')' or '+') || at - end >= 3)
            {
                break;
            }
        }
        if (group > 0) groups.Add(group);
        return new Run(start, end, text[start] == '+' || (text[start] == '(' && text[start + 1] == '+'), digits.ToString(), groups);
    }

    private static bool IsPhone(string text, Run run)
    {
        if (run.End < text.Length && (char.IsLetter(text[run.End]) || text[run.End] is '%' or '/' or ':' or '_')) return false;
        var isCall = WordsBefore.Any(text, run.Start, 4, _calls);
        if (!isCall && WordsBefore.Any(text, run.Start, 3, WordsBefore.Codes)) return false;
        var digits = run.Digits;
        if (run.HasPlus) return digits.Length is >= 10 and <= LongestInternational;
        if (digits.StartsWith("0044", StringComparison.Ordinal)) return digits.Length is 13 or 14 or 15;
        if (IsDate(run)) return false;
        return digits switch
        {
            ['0', '1' or '2' or '7', ..] => digits.Length == LongestNational || (digits[1] == '1' && digits.Length == LongestNational - 1),
            ['0', ..] => false,
            ['4', '4', '7' or '1' or '2', ..] => digits.Length == LongestNational + 1,
            ['7', ..] when digits.Length == LongestNational - 1 => isCall || run.Groups is [4 or 5, ..],
            _ => isCall && digits.Length is 6 or 7 or 8 && !IsYears(digits),
        };
    }

    private static bool IsDate(Run run) => run.Groups is [1 or 2, 1 or 2, 4, ..] && run.Digits[(run.Groups[0] + run.Groups[1])..] is ['1', '9', ..] or ['2', '0', ..];

    // 20242025, and 20261105 as some calendars write it.
    private static bool IsYears(string digits) => digits is ['1', '9', ..] or ['2', '0', ..];

    [GeneratedRegex(@"\b(ext|extn|extension)\.?( number| no\.?)?( is|:)? *(?<what>\d{3,6})\b( (?<next>[a-z]+))?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    /// <param name="Groups">Lengths of the runs of digits.</param>
    private sealed record Run(int Start, int End, bool HasPlus, string Digits, IReadOnlyList<int> Groups);
}
