using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>National Insurance numbers: two letters, six digits, one letter from A to D. The last letter may be missing where the words around say what it is.</summary>
internal static partial class InsuranceNumbers
{
    // HMRC never gives these; "QQ" stands in every example, and people copy examples.
    private const string NeverFirst = "DFIUV";
    private const string NeverSecond = "DFIOUV";

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            if (NeverFirst.Contains(char.ToUpperInvariant(match.ValueSpan[0])) || NeverSecond.Contains(char.ToUpperInvariant(match.ValueSpan[1]))) continue;
            // A course code can have this shape: then the words before it say so.
            if (WordsBefore.Any(text, match.Index, 3, WordsBefore.Codes) && !WordsBefore.Any(text, match.Index, 4, _cues)) continue;
            yield return new PersonalDataSpan(PersonalDataKind.NationalInsurance, match.Index, match.Length);
        }
        foreach (Match match in Named().Matches(text))
            yield return new PersonalDataSpan(PersonalDataKind.NationalInsurance, match.Groups["what"].Index, match.Groups["what"].Length);
    }

    private static readonly string[] _cues = ["ni", "nino", "insurance"];

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b[a-z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[a-d]\b", Options)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\b(national insurance|nat ins|ni|n\.i\.|nino)( number| no\.?| num)?('s| is|:|=| -)* *(?<what>[a-z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2})\b", Options)]
    private static partial Regex Named();
}
