using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads a stretch of days: "next week", "this weekend", "March 2026", "end of March", "2026".</summary>
internal sealed class EnglishPeriods(Words words, DateTime reference)
{
    public bool TryRead(int at, bool led, out Period period, out int used)
    {
        var start = at + (words[at].Is("the") ? 1 : 0);
        var part = words[start].Text is "end" or "start" or "beginning" or "middle" ? words[start].Text : words[start].Text is "mid" or "early" or "late" ? words[start].Text : "";
        if (part.Length == 0)
        {
            return TryWhole(start, led, out period, out used) && Add(start - at, ref used);
        }

        var next = start + 1 + (words[start + 1].Text is "of" or "-" ? 1 : 0);
        next += words[next].Is("the") ? 1 : 0;
        if (!TryWhole(next, true, out period, out used))
        {
            return false;
        }

        used += next - at;
        period = period with { Ranges = [.. period.Ranges.Select(range => Part(part, range.Start!.Value, range.End!.Value))] };
        return true;

        static bool Add(int more, ref int used)
        {
            used += more;
            return true;
        }
    }

    // Thirds of it, and halves for its start and end, as the Bot Framework's own recogniser cuts a month.
    private static (DateTime?, DateTime?) Part(string part, DateTime start, DateTime end)
    {
        var days = (end - start).Days;
        return part switch
        {
            "end" or "late" => (start.AddDays(days / 2), end),
            "middle" or "mid" => (start.AddDays(days / 3), end.AddDays(-days / 3)),
            _ => (start, start.AddDays(days / 2)),
        };
    }

    private bool TryWhole(int at, bool led, out Period period, out int used)
    {
        (period, used) = (new Period("", []), 0);
        var step = words[at].Text switch
        {
            "this" or "current" => 0,
            "next" or "following" or "coming" => 1,
            "last" or "previous" or "past" => -1,
            _ => (int?)null,
        };
        if (step is { } offset && Unit(words[at + 1].Text, offset) is { } named)
        {
            (period, used) = (named, 2);
            return true;
        }

        if (led && Unit(words[at].Text, 0) is { } current)
        {
            (period, used) = (current, 1);
            return true;
        }

        var month = at + (step is null ? 0 : 1);
        if (EnglishCalendar.Months.TryGetValue(words[month].Text, out var number))
        {
            return TryMonth(month, number, step, led || step is not null, out period, out used);
        }

        if (led && words[at] is { IsDigits: true, Text.Length: 4, Glued: false } && !words[at + 1].Glued && int.Parse(words[at].Text, CultureInfo.InvariantCulture) is >= 1900 and <= 2199 and var year)
        {
            (period, used) = (Year(year), 1);
            return true;
        }

        return false;
    }

    private bool TryMonth(int at, int month, int? step, bool led, out Period period, out int used)
    {
        (period, used) = (new Period("", []), step is null ? 1 : 2);
        var next = at + 1 + (words[at + 1].Is("of") ? 1 : 0);
        if (words[next] is { IsDigits: true, Text.Length: 4 } && int.Parse(words[next].Text, CultureInfo.InvariantCulture) is >= 1 and <= 9997 and var year)
        {
            used = next + 1 - at + (step is null ? 0 : 1);
            period = Month(year, month);
            return true;
        }

        // "May" and "march" are verbs too, and "31 February" is not February.
        if (words[at - 1].IsDigits || (!led && words.Count > 1 && words[at].Text is "may" or "march" or "mar"))
        {
            return false;
        }

        var coming = month >= reference.Month ? reference.Year : reference.Year + 1;
        var name = $"XXXX-{month:00}";
        period = step switch
        {
            1 => Month(coming == reference.Year && month == reference.Month ? coming + 1 : coming, month),
            -1 => Month(month < reference.Month ? reference.Year : reference.Year - 1, month),
            0 => Month(reference.Year, month),
            _ => new Period(name, [.. Month(coming - 1, month).Ranges, .. Month(coming, month).Ranges]),
        };
        return true;
    }

    private Period? Unit(string unit, int offset)
    {
        var monday = EnglishCalendar.MondayOf(reference).AddDays(7 * offset);
        var week = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday)}-W{ISOWeek.GetWeekOfYear(monday):00}");
        var month = new DateTime(reference.Year, reference.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(offset);
        return unit switch
        {
            "week" => Period.Of(week, monday, monday.AddDays(7)),
            "weekend" => Period.Of(week + "-WE", monday.AddDays(5), monday.AddDays(7)),
            "month" => Month(month.Year, month.Month),
            "quarter" => Quarter(offset),
            "year" => Year(reference.Year + offset),
            _ => null,
        };
    }

    private Period Quarter(int offset)
    {
        var start = new DateTime(reference.Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths((((reference.Month - 1) / 3) + offset) * 3);
        return Period.Of($"({TimeText.Date(start)},{TimeText.Date(start.AddMonths(3))},P3M)", start, start.AddMonths(3));
    }

    private static Period Month(int year, int month)
    {
        var start = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return Period.Of(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), start, start.AddMonths(1));
    }

    private static Period Year(int year)
    {
        var start = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return Period.Of(year.ToString("0000", CultureInfo.InvariantCulture), start, start.AddYears(1));
    }
}
