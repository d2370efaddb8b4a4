using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Calendar;
using Bot.Knowledge.Content;

namespace Bot.Web;

/// <summary>An entry's dates as a calendar file.</summary>
internal static partial class CalendarInvite
{
    /// <returns>Null for an entry without dates.</returns>
    public static byte[]? For(Entry entry, DateTimeOffset now) =>
        entry.Dates.Count == 0 ? null : CalendarFile.Write([.. entry.Dates.Select((dates, at) => EventOf(entry, dates, at))], now);

    private static CalendarEvent EventOf(Entry entry, EntryDates dates, int at) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{entry.Id}-{dates.From:yyyyMMdd}-{at}"), entry.Title, SpanOf(entry, dates))
        {
            Description = entry.Sections[0].Text + (entry.IsSample ? "\nThis is sample data, not a real session." : ""),
            Place = dates.Place ?? (entry.Places is [var first, ..] ? first : null),
            Url = entry.Sources[0].Url,
        };

    private static CalendarSpan SpanOf(Entry entry, EntryDates dates)
    {
        if (dates.To is not null || !TimeOnly.TryParseExact(dates.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new CalendarSpan.Days(dates.From, dates.To ?? dates.From);
        var start = dates.From.ToDateTime(time);
        return new CalendarSpan.Times(start, Minutes(entry.Duration) is { } minutes ? start.AddMinutes(minutes) : null);
    }

    private static double? Minutes(string? duration) =>
        duration is not null && Length().Match(duration) is { Success: true } match
            ? double.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture) * (match.Groups["unit"].Value.StartsWith("hour", StringComparison.OrdinalIgnoreCase) ? 60 : 1)
            : null;

    [GeneratedRegex(@"\b(?<amount>\d+(\.\d+)?) (?<unit>minutes?|hours?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
