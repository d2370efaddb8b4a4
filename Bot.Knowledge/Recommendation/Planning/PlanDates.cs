using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;

namespace Bot.Knowledge.Recommendation.Planning;

/// <summary>Days in words, always ahead of today: "March", "15 March 2027", "in three months", "end of the year", "2027-03-15".</summary>
public static partial class PlanDates
{
    private static readonly string[] _months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <returns>The day by which; the last of a month that is named alone. Null where the words hold no day.</returns>
    public static DateOnly? In(string words, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Iso().Match(words) is { Success: true } iso && DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)) return exact;
        if (Slashed().Match(words) is { Success: true } slashed)
            return DateOnly.TryParseExact(slashed.Value.Replace('.', '/'), ["d/M/yyyy", "d/M/yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (Named().Match(words) is { Success: true } named) return OfNamed(named, today);
        if (Distance().Match(words) is { Success: true } distance) return OfDistance(distance, today);
        if (NextMonth().IsMatch(words)) return EndOf(today.AddMonths(1));
        if (Feast().Match(words) is { Success: true } feast) return Ahead(year => OfFeast(feast.Value, year), today);
        if (YearEnd().IsMatch(words)) return new DateOnly(today.Year, 12, 31);
        // The United Kingdom's financial year ends on 31 March in government.
        if (FinancialYearEnd().IsMatch(words)) return new DateOnly(today.Month > 3 ? today.Year + 1 : today.Year, 3, 31);
        return null;
    }

    private static DateOnly? OfNamed(Match match, DateOnly today)
    {
        var month = Array.FindIndex(_months, name => name.StartsWith(match.Groups["month"].Value[..3], StringComparison.OrdinalIgnoreCase)) + 1;
        var isYearSaid = int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        if (!isYearSaid) year = month < today.Month ? today.Year + 1 : today.Year;
        if (!int.TryParse(match.Groups["day"].Value is { Length: > 0 } before ? before : match.Groups["after"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var day))
            return EndOf(new DateOnly(year, month, 1));
        if (day is < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, day);
        return !isYearSaid && date < today ? date.AddYears(1) : date;
    }

    private static DateOnly OfDistance(Match match, DateOnly today)
    {
        var number = match.Groups["number"].Value.ToLowerInvariant() switch
        {
            "a" or "an" => 1,
            var word => int.TryParse(NumberWords.Value(word) ?? word, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, 60) : 1,
        };
        return char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'w' => today.AddDays(7 * number),
            'y' => today.AddYears(number),
            _ => today.AddMonths(number),
        };
    }

    private static DateOnly Ahead(Func<int, DateOnly> inYear, DateOnly today) => inYear(today.Year) is var day && day > today ? day : inYear(today.Year + 1);

    private static DateOnly OfFeast(string name, int year) => name.ToLowerInvariant() switch
    {
        "easter" => Easter(year),
        "christmas" or "xmas" => new DateOnly(year, 12, 25),
        "new year" => new DateOnly(year, 1, 1),
        "spring" => new DateOnly(year, 5, 31),
        "autumn" => new DateOnly(year, 11, 30),
        _ => new DateOnly(year, 8, 31),
    };

    /// <remarks>Meeus, Astronomical Algorithms, for the Gregorian calendar.</remarks>
    private static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var (leap, epact) = (century / 4, ((19 * golden) + century - (century / 4) - (((8 * century) + 13) / 25) + 15) % 30);
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + leap) % 7;
        var days = moon - weekday;
        var month = 3 + ((days + 40) / 44);
        return new DateOnly(year, month, days + 28 - (31 * (month / 4)));
    }

    private static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Month = @"(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    [GeneratedRegex(@"\b20\d\d-\d\d-\d\d\b", Options)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b\d{1,2}[/.]\d{1,2}[/.](20)?\d\d\b", Options)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"\b((?<day>\d{1,2})(st|nd|rd|th)?( of)? )?" + Month + @"\b( (?<after>\d{1,2})(st|nd|rd|th)?)?,?( (?<year>20\d\d))?\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(in|within|over|next|after) (the )?(next )?(?<number>an?|one|two|three|four|five|six|nine|twelve|\d{1,2}) (?<unit>weeks?|months?|years?)\b|\b(?<number>an?|one|two|three|four|five|six|nine|twelve|\d{1,2}) (?<unit>weeks?|months?|years?)( from now| time| ahead)?\b", Options)]
    private static partial Regex Distance();

    [GeneratedRegex(@"\b(easter|christmas|xmas|new year|spring|summer|autumn)\b", Options)]
    private static partial Regex Feast();

    [GeneratedRegex(@"\bnext month\b", Options)]
    private static partial Regex NextMonth();

    [GeneratedRegex(@"\bend of (the|this) (calendar )?year\b|\bby christmas\b|\byear[- ]end\b", Options)]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"\bend of the (financial|reporting) year\b|\bfinancial year[- ]end\b", Options)]
    private static partial Regex FinancialYearEnd();
}
