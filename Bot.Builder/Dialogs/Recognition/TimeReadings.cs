using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A day, with one date for each that the words fit, the past one first.</summary>
internal sealed record Day(string Timex, IReadOnlyList<DateTime> Dates)
{
    public static Day Of(DateTime date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [date.Date]);

    public IEnumerable<DateTimeResolution> Resolve() => Dates.Select(date => new DateTimeResolution { Timex = Timex, Value = TimeText.Date(date) });
}

/// <summary>A time of day. "At four" is two of them.</summary>
internal sealed record Clock(TimeSpan Time)
{
    public string Timex => Time.Seconds != 0 ? Time.ToString(@"\Thh\:mm\:ss", CultureInfo.InvariantCulture)
        : Time.Minutes != 0 ? Time.ToString(@"\Thh\:mm", CultureInfo.InvariantCulture)
        : Time.ToString(@"\Thh", CultureInfo.InvariantCulture);

    public DateTimeResolution Resolve() => new() { Timex = Timex, Value = Time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture) };

    public IEnumerable<DateTimeResolution> On(Day day) =>
        day.Dates.Select(date => new DateTimeResolution { Timex = day.Timex + Timex, Value = TimeText.Moment(date + Time) });
}

/// <summary>A range with one start and end for each that the words fit. The end is not part of it.</summary>
internal sealed record Period(string Timex, IReadOnlyList<(DateTime? Start, DateTime? End)> Ranges, bool Timed = false)
{
    public static Period Of(string timex, DateTime start, DateTime end, bool timed = false) => new(timex, [(start, end)], timed);

    public IEnumerable<DateTimeResolution> Resolve() => Ranges.Select(range => new DateTimeResolution
    {
        Timex = Timex,
        Start = Text(range.Start),
        End = Text(range.End),
    });

    private string? Text(DateTime? moment) => moment is { } at ? Timed ? TimeText.Moment(at) : TimeText.Date(at) : null;
}

internal static class TimeText
{
    public static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
