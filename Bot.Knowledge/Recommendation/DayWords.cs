using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Recommendation;

/// <summary>The time that a person has: "two days", "an hour", "2 days a month".</summary>
internal static partial class DayWords
{
    private const double HoursADay = 7.4;
    private const double DaysAWeek = 5;

    /// <returns>Nothing where no time is said.</returns>
    public static TimeRead In(string text)
    {
        var match = Time().Match(text);
        if (!match.Success) return new TimeRead(null, null, text);
        var amount = match.Groups["amount"].Value.ToLowerInvariant() switch
        {
            "half a" or "half an" or "half" => 0.5,
            "a" or "an" or "one" => 1,
            "two" or "a couple of" or "couple of" => 2,
            "three" or "a few" or "few" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "ten" => 10,
            var digits => double.Parse(digits, CultureInfo.InvariantCulture),
        };
        var days = match.Groups["unit"].Value[0] switch
        {
            'w' or 'W' => amount * DaysAWeek,
            'h' or 'H' => amount / HoursADay,
            'm' or 'M' => amount / (HoursADay * 60),
            _ => amount,
        };
        return new TimeRead(days, match.Groups["per"] is { Success: true } per ? per.Value.ToLowerInvariant() : null, text.Remove(match.Index, match.Length));
    }

    /// <summary>Days in words: "half a day", "2 hours", "3 days a month".</summary>
    public static string Say(double days, string? per)
    {
        var hours = days * HoursADay;
        var said = days switch
        {
            0.5 => "half a day",
            < 0.9 when hours < 0.9 => $"{Math.Round(hours * 60)} minutes",
            < 0.9 => Math.Round(hours, 1) is var rounded && rounded == 1 ? "1 hour" : string.Create(CultureInfo.InvariantCulture, $"{rounded:0.#} hours"),
            1 => "1 day",
            _ => string.Create(CultureInfo.InvariantCulture, $"{days:0.#} days"),
        };
        return per is null ? said : $"{said} a {per}";
    }

    [GeneratedRegex(@"\b(?<amount>\d{1,3}(\.\d)?|half an?|half|a couple of|couple of|a few|few|an?|one|two|three|four|five|six|ten)[ -]?(?<unit>days?|weeks?|hours?|hrs?|minutes?|mins?)( ?(a|per|each|every|/) ?(?<per>month|week|year))?\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}

/// <param name="Per">"week", "month" or "year" where the time comes again and again; null for time in all.</param>
/// <param name="Left">The words without the time.</param>
internal sealed record TimeRead(double? Days, string? Per, string Left);
