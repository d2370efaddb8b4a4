using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Recommendation.Diary;

/// <summary>The days that words such as "next week", "in June" or "tomorrow" mean.</summary>
/// <param name="Words">As they are said back: "next week", "in June 2027", "on Tuesday 24 November".</param>
/// <param name="Left">The text without them.</param>
public sealed partial record TimeFrame(string Words, DateOnly From, DateOnly To, string Left)
{
    private static readonly string[] _months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] _days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <returns>Null where no time is named, or it is over.</returns>
    public static TimeFrame? In(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Named().Match(text);
        if (!match.Success || Read(match, today) is not { } read) return null;
        return read.To < today ? null : read with { Left = text.Remove(match.Index, match.Length) };
    }

    /// <summary>A day in words: "Tuesday 24 November 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    private static TimeFrame? Read(Match match, DateOnly today)
    {
        string Of(string name) => match.Groups[name].Value.ToLowerInvariant();
        if (match.Groups["day"].Success) return OfDay(Of("day"), today);
        if (match.Groups["weekday"].Success) return OfWeekday(Of("weekday"), Of("which"), today);
        if (match.Groups["month"].Success) return OfMonth(Of("month"), match.Groups["date"].Value, match.Groups["year"].Value, Of("which"), today);
        if (match.Groups["unit"].Success) return OfUnit(Of("unit"), Of("which"), today);
        if (match.Groups["many"].Success) return Ahead(match, today);
        return new TimeFrame("in the next two months", today, today.AddMonths(2), "");
    }

    private static TimeFrame OfDay(string day, DateOnly today) => day switch
    {
        "tomorrow" or "tomorow" or "tommorow" or "tommorrow" or "tmrw" => Single("tomorrow", today.AddDays(1)),
        _ => Single("today", today),
    };

    private static TimeFrame OfWeekday(string name, string which, DateOnly today)
    {
        var days = (Array.IndexOf(_days, name) - (int)today.DayOfWeek + 7) % 7;
        var day = today.AddDays(days == 0 ? 7 : days);
        if (which == "next" && Monday(day) == Monday(today)) day = day.AddDays(7);
        return Single($"on {Day(day)}", day);
    }

    private static TimeFrame? OfMonth(string name, string date, string year, string which, DateOnly today)
    {
        var month = Array.FindIndex(_months, full => full.StartsWith(name[..3], StringComparison.Ordinal)) + 1;
        var inYear = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : month >= today.Month ? today.Year : today.Year + 1;
        if (which == "next" && year.Length == 0 && month == today.Month) inYear++;
        var last = DateTime.DaysInMonth(inYear, month);
        if (int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (number < 1 || number > last) return null;
            var day = new DateOnly(inYear, month, number);
            return Single($"on {Day(day)}", year.Length == 0 && day < today ? day.AddYears(1) : day);
        }
        var from = new DateOnly(inYear, month, 1);
        return new TimeFrame($"in {from.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}", from < today && from.AddMonths(1) > today ? today : from, new DateOnly(inYear, month, last), "");
    }

    private static TimeFrame? OfUnit(string unit, string which, DateOnly today)
    {
        var isNext = which is "next" or "following";
        return unit switch
        {
            "week" or "wk" or "wek" => isNext ? new TimeFrame("next week", Monday(today).AddDays(7), Monday(today).AddDays(13), "") : new TimeFrame("this week", today, Monday(today).AddDays(6), ""),
            "weekend" => isNext ? new TimeFrame("next weekend", Monday(today).AddDays(12), Monday(today).AddDays(13), "") : new TimeFrame("this weekend", Monday(today).AddDays(5), Monday(today).AddDays(6), ""),
            "month" => isNext ? new TimeFrame("next month", First(today).AddMonths(1), First(today).AddMonths(2).AddDays(-1), "") : new TimeFrame("this month", today, First(today).AddMonths(1).AddDays(-1), ""),
            "year" => isNext ? new TimeFrame("next year", new DateOnly(today.Year + 1, 1, 1), new DateOnly(today.Year + 1, 12, 31), "") : new TimeFrame("this year", today, new DateOnly(today.Year, 12, 31), ""),
            _ => null,
        };
    }

    private static TimeFrame Ahead(Match match, DateOnly today)
    {
        var said = match.Groups["many"].Value.ToLowerInvariant();
        var number = said switch
        {
            "few" or "couple of" => 3,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "six" => 6,
            _ => int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? Math.Clamp(digits, 1, 60) : 1,
        };
        var unit = match.Groups["span"].Value.ToLowerInvariant();
        var to = unit[0] switch { 'd' => today.AddDays(number), 'f' => today.AddDays(14), 'w' => today.AddDays(7 * number), _ => today.AddMonths(number) };
        return new TimeFrame($"in the next {(said.Length == 0 ? "" : said + " ")}{unit}", today, to, "");
    }

    private static TimeFrame Single(string words, DateOnly day) => new(words, day, day, "");

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    [GeneratedRegex(
        @"\b((?<day>today|tonight|tomorrow|tomorow|tommorow|tommorrow|tmrw)|((?<which>this|next|on|for|following)( the)? )(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|(in |over |within |during )?(the )?next (?<many>few|couple of|two|three|four|six|\d{1,2}) (?<span>days?|weeks?|months?)|(in |over |within |during )?(the )?next (?<many>)(?<span>fortnight)|((in|during|for|over|on) )?(the )?(?<which>this|next|following|coming) (?<unit>weekend|week|wk|wek|month|year)|(in|during|this|for|on|over|late|early|mid|coming|next|starting|start|starts|of)( the)?( (?<date>\d{1,2})(st|nd|rd|th)?( of)?)? (?<month>january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)( (?<year>20\d\d))?|(?<soon>coming up|upcoming|coming soon|soon))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
