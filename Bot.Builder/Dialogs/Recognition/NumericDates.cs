using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Dates in digits: "2026-03-03", "3/3/2026", "03.03.26", "3/4". The order of day and month is the locale's where both are possible.</summary>
internal static class NumericDates
{
    public static IReadOnlyList<Found<IReadOnlyList<DateTimeResolution>>> All(Words words, DateTime reference, bool monthFirst)
    {
        var found = new List<Found<IReadOnlyList<DateTimeResolution>>>();
        for (var at = 0; at < words.Count; at++)
        {
            if (TryRead(words, at, reference, monthFirst, out var day, out var used))
            {
                found.Add(words.Found<IReadOnlyList<DateTimeResolution>>(at, used, [.. day.Resolve()]));
                at += used - 1;
            }
        }

        return found;
    }

    public static bool TryRead(Words words, int at, DateTime reference, bool monthFirst, out Day day, out int used)
    {
        (day, used) = (Day.Of(default), 0);
        if (!words[at].IsDigits || (words[at].Glued && words[at - 1].Text is "-" or "/" or "." or ":") || words[at + 1] is not { Glued: true, Text: "-" or "/" or "." } mark ||
            Part(words, at + 2) is not { } second)
        {
            return false;
        }

        var first = int.Parse(words[at].Text[..Math.Min(4, words[at].Text.Length)], CultureInfo.InvariantCulture);
        var third = words[at + 3] is { Glued: true } other && other.Text == mark.Text ? Part(words, at + 4) : null;
        if (words[at].Text.Length == 4 && third is { } dayOfMonth)
        {
            used = 5;
            return TryDay(first, second, dayOfMonth, out day);
        }

        if (words[at].Text.Length > 2 || (third is null && mark.Text != "/") || words[at + 2].Text.Length > 2)
        {
            return false;
        }

        var (month, date) = monthFirst ? (first, second) : (second, first);
        if (month > 12)
        {
            (month, date) = (date, month);
        }

        if (third is { } year)
        {
            used = 5;
            return words[at + 4].Text.Length is 2 or 4 && TryDay(year < 100 ? year + 2000 : year, month, date, out day);
        }

        used = 3;
        return TryYearly(month, date, reference, out day);
    }

    /// <summary>A day of a month of no year: the last one before the reference, and the next one.</summary>
    public static bool TryYearly(int month, int date, DateTime reference, out Day day)
    {
        day = Day.Of(default);
        if (month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(2000, month))
        {
            return false;
        }

        var (next, last) = (reference.Year, reference.Year);
        while (!Exists(next) || On(next) < reference.Date)
        {
            next++;
        }

        while (!Exists(last) || On(last) >= reference.Date)
        {
            last--;
        }

        day = new Day(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{date:00}"), [On(last), On(next)]);
        return true;

        bool Exists(int year) => date <= DateTime.DaysInMonth(year, month);
        DateTime On(int year) => new(year, month, date, 0, 0, 0, reference.Kind);
    }

    public static bool TryDay(int year, int month, int date, out Day day)
    {
        var possible = year is >= 1 and <= 9998 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month);
        day = Day.Of(possible ? new DateTime(year, month, date, 0, 0, 0, DateTimeKind.Unspecified) : default);
        return possible;
    }

    private static int? Part(Words words, int at) =>
        words[at] is { IsDigits: true, Glued: true, Text.Length: <= 4 } word ? int.Parse(word.Text, CultureInfo.InvariantCulture) : null;
}
