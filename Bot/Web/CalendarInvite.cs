using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Knowledge.Content;

namespace Bot.Web;

/// <summary>An entry's dates as an iCalendar file, in UK time.</summary>
/// <remarks>RFC 5545: lines end in CRLF and are folded at 75 octets; commas, semicolons and backslashes in text are escaped.</remarks>
internal static partial class CalendarInvite
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int FoldAt = 75;

    // The rules since 1996: one hour ahead from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
    private static readonly string[] _london =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <returns>Null for an entry without dates.</returns>
    public static string? For(Entry entry, DateTimeOffset now)
    {
        if (entry.Dates.Count == 0) return null;
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SkillsAdvisor//Sessions//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", .. _london];
        for (var at = 0; at < entry.Dates.Count; at++) lines.AddRange(Event(entry, entry.Dates[at], at, now));
        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    private static IEnumerable<string> Event(Entry entry, EntryDates dates, int at, DateTimeOffset now)
    {
        yield return "BEGIN:VEVENT";
        yield return string.Create(CultureInfo.InvariantCulture, $"UID:{entry.Id}-{dates.From:yyyyMMdd}-{at}@skillsadvisor");
        yield return string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        foreach (var line in Times(entry, dates)) yield return line;
        yield return $"SUMMARY:{Escaped(entry.Title)}";
        yield return $"DESCRIPTION:{Escaped(entry.Sections[0].Text + (entry.IsSample ? "\nThis is sample data, not a real session." : ""))}";
        if ((dates.Place ?? (entry.Places is [var first, ..] ? first : null)) is { } place) yield return $"LOCATION:{Escaped(place)}";
        if (entry.Sources[0].Url is { } url) yield return $"URL:{url}";
        yield return "END:VEVENT";
    }

    private static IEnumerable<string> Times(Entry entry, EntryDates dates)
    {
        if (dates.To is null && TimeOnly.TryParseExact(dates.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            var start = dates.From.ToDateTime(time);
            yield return string.Create(CultureInfo.InvariantCulture, $"DTSTART;TZID=Europe/London:{start:yyyyMMdd'T'HHmmss}");
            if (Minutes(entry.Duration) is { } minutes) yield return string.Create(CultureInfo.InvariantCulture, $"DTEND;TZID=Europe/London:{start.AddMinutes(minutes):yyyyMMdd'T'HHmmss}");
            yield break;
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{dates.From:yyyyMMdd}");
        // The end of days is the day after the last.
        yield return string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{(dates.To ?? dates.From).AddDays(1):yyyyMMdd}");
    }

    private static double? Minutes(string? duration) =>
        duration is not null && Length().Match(duration) is { Success: true } match
            ? double.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture) * (match.Groups["unit"].Value.StartsWith("hour", StringComparison.OrdinalIgnoreCase) ? 60 : 1)
            : null;

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    // No character is cut in two, and the blank that continues a line counts.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > FoldAt)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }

    [GeneratedRegex(@"\b(?<amount>\d+(\.\d+)?) (?<unit>minutes?|hours?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
