using System.Collections.Concurrent;

namespace Bot.Handoff.Hours;

internal enum BankHolidayDivision
{
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}

/// <summary>
/// The bank holidays that return every year, computed. One that falls on a weekend has its substitute on the next weekday that is not a holiday.
/// Days that are proclaimed for one year only, or moved, are no rule: they stand in the settings.
/// </summary>
/// <remarks>
/// Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations for New Year's Day, early May and the substitutes. Easter by
/// the Gregorian computus.
/// </remarks>
internal static class BankHolidays
{
    private static readonly ConcurrentDictionary<(BankHolidayDivision, int), IReadOnlySet<DateOnly>> _years = new();

    public static IReadOnlySet<DateOnly> Of(BankHolidayDivision division, int year) => _years.GetOrAdd((division, year), key => Compute(key.Item1, key.Item2));

    private static HashSet<DateOnly> Compute(BankHolidayDivision division, int year)
    {
        var easter = Easter(year);
        HashSet<DateOnly> days = [easter.AddDays(-2), FirstMonday(year, 5), LastMonday(year, 5)];
        List<DateOnly> dated = [new(year, 1, 1), new(year, 12, 25), new(year, 12, 26)];
        switch (division)
        {
            case BankHolidayDivision.EnglandAndWales:
                days.UnionWith([easter.AddDays(1), LastMonday(year, 8)]);
                break;
            case BankHolidayDivision.Scotland:
                days.Add(FirstMonday(year, 8));
                dated.AddRange([new(year, 1, 2), new(year, 11, 30)]);
                break;
            case BankHolidayDivision.NorthernIreland:
                days.UnionWith([easter.AddDays(1), LastMonday(year, 8)]);
                dated.AddRange([new(year, 3, 17), new(year, 7, 12)]);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
        // Days that are weekdays keep their place; only then do the others look for a free one.
        days.UnionWith(dated.Where(IsWeekday));
        foreach (var weekend in dated.Where(day => !IsWeekday(day)).Order()) days.Add(NextFree(weekend, days));
        return days;
    }

    private static DateOnly NextFree(DateOnly day, HashSet<DateOnly> taken)
    {
        while (!IsWeekday(day) || taken.Contains(day)) day = day.AddDays(1);
        return day;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month) => FirstMonday(month == 12 ? year + 1 : year, month % 12 + 1).AddDays(-7);

    // The 19-year cycle of the moon against the calendar, then the Sunday after the full moon that it gives.
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var fullMoon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
        var offset = fullMoon - weekday;
        return new DateOnly(year, 3, 28).AddDays(offset);
    }
}
