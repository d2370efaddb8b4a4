namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads a single day: "tomorrow", "next Tuesday", "3 March", "the 3rd", "in two weeks", "Friday week".</summary>
internal sealed class EnglishDays(Words words, DateTime reference, bool monthFirst)
{
    private DateTime Today => reference.Date;

    public bool TryRead(int at, out Day day, out int used) =>
        NumericDates.TryRead(words, at, reference, monthFirst, out day, out used) || TryNear(at, out day, out used) || TryWritten(at, out day, out used) ||
        TryWeekday(at, out day, out used) || TryCounted(at, out day, out used) || TryDayOfMonth(at, out day, out used);

    /// <summary>"3 March 2026", "3rd of March", "March 3rd, 2026", each after a weekday or without.</summary>
    public bool TryWritten(int at, out Day day, out int used)
    {
        var start = EnglishCalendar.Weekdays.ContainsKey(words[at].Text) ? SkipAny(at + 1, ",", "the") : words[at].Is("the") ? at + 1 : at;
        (day, used) = (Day.Of(default), 0);
        var next = start;
        if (EnglishCalendar.FeastAt(words, start) is { Used: > 0 } feast)
        {
            next += feast.Used;
            return Year(feast.Month, feast.Date, next, at, out day, out used);
        }

        if (EnglishCalendar.Months.TryGetValue(words[start].Text, out var month) && TryDate(SkipAny(start + 1, "the"), out var date, out var length))
        {
            return Year(month, date, SkipAny(start + 1, "the") + length, at, out day, out used);
        }

        if (TryDate(start, out date, out length))
        {
            next = SkipAny(start + length, "of");
            if (EnglishCalendar.Months.TryGetValue(words[next].Text, out month))
            {
                return Year(month, date, next + 1, at, out day, out used);
            }
        }

        return false;
    }

    /// <summary>A day of the month as a number: "3", "3rd", "third", "twenty-first".</summary>
    public bool TryDate(int at, out int date, out int used) =>
        (EnglishOrdinals.TryRead(words, at, out date, out used) ||
            (words[at].IsDigits && words[at].Text.Length <= 2 && !words[at + 1].Is(":") && EnglishNumbers.TryReadWhole(words, at, out date, out used))) &&
        date is >= 1 and <= 31;

    /// <summary>A count and a unit: "two weeks", "a fortnight", "half an hour".</summary>
    public bool TryLength(int at, out decimal count, out (string Letter, long Seconds, int Each) unit, out int used)
    {
        (count, unit, used) = (0, default, 0);
        if (words[at].Text is "a" or "an" && EnglishCalendar.Units.TryGetValue(words[at + 1].Text, out unit))
        {
            (count, used) = (unit.Each, 2);
        }
        else if (EnglishNumbers.TryRead(words, at, out var number, out var length) && number.Exact is > 0 and < 1_000_000 and var exact)
        {
            var next = SkipAny(at + length, "of", "an", "a", "-");
            if (!EnglishCalendar.Units.TryGetValue(words[next].Text, out unit))
            {
                return false;
            }

            (count, used) = (exact * unit.Each, next + 1 - at);
        }

        // A thousand years, either way, is the furthest that anybody books.
        return used > 0 && count * unit.Seconds <= 31_536_000_000m;
    }

    public static DateTime Move(DateTime from, decimal count, (string Letter, long Seconds, int Each) unit) => unit.Letter switch
    {
        "M" when count == decimal.Truncate(count) => from.AddMonths((int)count),
        "Y" when count == decimal.Truncate(count) => from.AddYears((int)count),
        _ => from.AddSeconds((double)(count * unit.Seconds)),
    };

    public int SkipAny(int at, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            at += words[at].Is(text) ? 1 : 0;
        }

        return at;
    }

    private bool TryNear(int at, out Day day, out int used)
    {
        var the = words[at].Is("the") ? 1 : 0;
        (var days, used) = (words[at + the].Text, words[at + the + 1].Text, words[at + the + 2].Text) switch
        {
            ("day", "after", "tomorrow") => (2, the + 3),
            ("day", "before", "yesterday") => (-2, the + 3),
            ("today", "week", _) or ("week", "today", _) => (7, the + 2),
            ("today", _, _) => (0, the + 1),
            ("tomorrow" or "tomorow" or "tmrw" or "tmw", _, _) => (1, the + 1),
            ("yesterday", _, _) => (-1, the + 1),
            _ => (0, 0),
        };
        day = Day.Of(Today.AddDays(days));
        return used > 0;
    }

    // "Tuesday" may be the last or the next; "next Tuesday" is that of next week; "Tuesday week" a week after the coming one.
    private bool TryWeekday(int at, out Day day, out int used)
    {
        (day, used) = (Day.Of(Today), 0);
        var which = words[at].Text is "this" or "next" or "last" or "coming" or "previous" or "following" ? words[at].Text : "";
        var name = at + (which.Length > 0 ? 1 : words[at].Text is "a" && words[at + 1].Is("week") && words[at + 2].Is("on") ? 3 : 0);
        if (!EnglishCalendar.Weekdays.TryGetValue(words[name].Text, out var weekday))
        {
            return false;
        }

        var coming = Today.AddDays((weekday - EnglishCalendar.WeekdayOf(Today) + 7) % 7);
        var thisWeek = EnglishCalendar.MondayOf(Today).AddDays(weekday - 1);
        var week = words[name + 1].Is("week") && which.Length == 0 ? 1 : 0;
        used = name + 1 + week - at;
        day = which switch
        {
            "this" => Day.Of(thisWeek),
            "next" or "following" => Day.Of(thisWeek.AddDays(7)),
            "last" or "previous" => Day.Of(thisWeek.AddDays(-7)),
            "coming" => Day.Of(coming),
            _ when week > 0 || name == at + 3 => Day.Of(coming.AddDays(7)),
            _ => new Day($"XXXX-WXX-{weekday}", [coming.AddDays(-7), coming]),
        };
        return true;
    }

    // "in two weeks", "three days ago", "a month from now", "two days later".
    private bool TryCounted(int at, out Day day, out int used)
    {
        day = Day.Of(Today);
        var into = words[at].Text is "in" or "within" ? 1 : 0;
        if (!TryLength(at + into, out var count, out var unit, out used) || unit.Letter.StartsWith('T'))
        {
            return false;
        }

        used += into;
        var (sign, more) = (words[at + used].Text, words[at + used + 1].Text) switch
        {
            ("ago", _) => (-1, 1),
            ("from", "now" or "today") => (1, 2),
            ("later", _) => (1, 1),
            _ => (1, 0),
        };
        used += more;
        day = Day.Of(Move(Today, sign * count, unit));
        return into > 0 || more > 0;
    }

    private bool TryDayOfMonth(int at, out Day day, out int used)
    {
        (day, used) = (Day.Of(Today), 0);
        if (!words[at].Is("the") || !EnglishOrdinals.TryRead(words, at + 1, out var date, out used) || date > 31 || words[at + 1 + used].Text is "one" or "option" or "choice")
        {
            return false;
        }

        used++;
        var month = new DateTime(Today.Year, Today.Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var next = Enumerable.Range(0, 12).Select(month.AddMonths).First(first => Fits(first) && first.AddDays(date - 1) >= Today);
        var last = Enumerable.Range(0, 12).Select(back => month.AddMonths(-back)).First(first => Fits(first) && first.AddDays(date - 1) < Today);
        day = new Day($"XXXX-XX-{date:00}", [last.AddDays(date - 1), next.AddDays(date - 1)]);
        return true;

        bool Fits(DateTime first) => date <= DateTime.DaysInMonth(first.Year, first.Month);
    }

    private bool Year(int month, int date, int next, int at, out Day day, out int used)
    {
        var year = SkipAny(next, ",");
        if (words[year] is { IsDigits: true, Text.Length: 4 } && !words[year + 1].Is(":") && EnglishNumbers.TryReadWhole(words, year, out var number, out _))
        {
            used = year + 1 - at;
            return NumericDates.TryDay(number, month, date, out day);
        }

        used = next - at;
        return NumericDates.TryYearly(month, date, reference, out day);
    }
}
