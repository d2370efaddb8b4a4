using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;

namespace Bot.Knowledge.Recommendation;

/// <summary>The days that a duration in words asks for: "two days", "90 minutes", "12 months".</summary>
internal static partial class DurationWords
{
    private const double HoursADay = 7.4;
    private const double DaysAWeek = 5;
    private const double DaysAMonth = 21;
    private const double DaysAYear = 220;

    // At the least.
    private const double Several = 3;

    /// <returns>Null where the words hold no length. The first length counts.</returns>
    public static double? Days(string? duration)
    {
        // "1 h 30 min"
        if (duration is not null && HoursAndMinutes().Match(duration) is { Success: true } both)
            return (double.Parse(both.Groups["hours"].Value, CultureInfo.InvariantCulture) + (double.Parse(both.Groups["minutes"].Value, CultureInfo.InvariantCulture) / 60)) / HoursADay;
        if (duration is null || Length().Match(duration) is not { Success: true } match) return null;
        if (match.Groups["amount"].Value.Equals("several", StringComparison.OrdinalIgnoreCase)) return Several * (match.Groups["unit"].Value[0] is 'm' or 'M' ? DaysAMonth : match.Groups["unit"].Value[0] is 'w' or 'W' ? DaysAWeek : 1);
        var amount = match.Groups["amount"].Value;
        var number = amount.StartsWith("half", StringComparison.OrdinalIgnoreCase) ? "0.5" : amount.Equals("a", StringComparison.OrdinalIgnoreCase) || amount.Equals("an", StringComparison.OrdinalIgnoreCase) ? "1" : NumberWords.Value(amount) ?? amount;
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        // "12 weeks, one day a week": so many days, and no more.
        if (PerWeek().Match(duration) is { Success: true } per && match.Groups["unit"].Value[0] is 'w' or 'W')
            return value * (double.TryParse(NumberWords.Value(per.Groups["days"].Value) ?? per.Groups["days"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) ? days : 1);
        return value * char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'h' => 1 / HoursADay,
            'd' => 1,
            'w' => DaysAWeek,
            'y' => DaysAYear,
            _ when match.Groups["unit"].Value.StartsWith("mi", StringComparison.OrdinalIgnoreCase) => 1 / (HoursADay * 60),
            _ => DaysAMonth,
        };
    }

    [GeneratedRegex(@"\b(?<days>an?|one|two|three|four|half a|\d) days? (a|per|each|every) week\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerWeek();

    [GeneratedRegex(@"\b(?<hours>\d{1,3}) ?h(ours?)? (and )?(?<minutes>\d{1,2}) ?min(utes?)?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"\b(?<amount>half an?|\d+(\.\d+)?|[a-z]+(-[a-z]+)?)[ -](?<unit>hours?|minutes?|days?|weeks?|months?|years?|h\b)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
