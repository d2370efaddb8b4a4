using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Recommendation.Planning;

/// <summary>Pounds in words: "Free", "£1,250", "£2k", "2000 pounds".</summary>
public static partial class Prices
{
    /// <returns>0 for free; null where the words hold no price.</returns>
    public static decimal? In(string? words)
    {
        if (words is null) return null;
        if (Pounds().Match(words) is { Success: true } match)
        {
            var number = decimal.Parse(match.Groups["amount"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);
            return match.Groups["thousand"].Success ? number * 1000 : number;
        }
        return Free().IsMatch(words) ? 0 : null;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"£ ?(?<amount>\d{1,3}(,\d{3})+(\.\d{1,2})?|\d{1,7}(\.\d{1,2})?) ?(?<thousand>k)?\b|\b(?<amount>\d{1,3}(,\d{3})+|\d{1,7})(?<thousand>k)? (pounds|quid|gbp)\b", Options)]
    private static partial Regex Pounds();

    [GeneratedRegex(@"^\W*(free|no (fee|cost|charge)|nothing|no money)\b|\bfree of charge\b|\b(no|without|zero) (budget|money)\b", Options)]
    private static partial Regex Free();
}
