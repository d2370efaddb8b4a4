using System.Globalization;
using System.Text;

namespace Bot.Calendar;

/// <summary>Writes events as an iCalendar file (RFC 5545), with the United Kingdom's time zone in it so that every calendar shows the same hour.</summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8; method=PUBLISH";

    // RFC 5545, 3.1: lines longer than this many octets are folded.
    private const int LongestLine = 75;
    private const string Zone = "Europe/London";

    /// <param name="now">When the file is made; it stands in each event.</param>
    public static byte[] Write(IReadOnlyList<CalendarEvent> events, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(events);
        var file = new StringBuilder();
        Add(file, "BEGIN:VCALENDAR");
        Add(file, "VERSION:2.0");
        Add(file, "PRODID:-//SkillsAdvisor//Learning//EN");
        Add(file, "CALSCALE:GREGORIAN");
        Add(file, "METHOD:PUBLISH");
        if (events.Any(one => one.When is CalendarSpan.Times)) AddZone(file);
        foreach (var one in events) AddEvent(file, one, now);
        Add(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static void AddEvent(StringBuilder file, CalendarEvent one, DateTimeOffset now)
    {
        Add(file, "BEGIN:VEVENT");
        Add(file, $"UID:{Escape(one.Id)}@skillsadvisor");
        Add(file, $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        switch (one.When)
        {
            case CalendarSpan.Days days:
                Add(file, $"DTSTART;VALUE=DATE:{Day(days.From)}");
                // The end is the first day that no longer belongs to it.
                Add(file, $"DTEND;VALUE=DATE:{Day((days.Until < days.From ? days.From : days.Until).AddDays(1))}");
                Add(file, "TRANSP:TRANSPARENT");
                break;
            case CalendarSpan.Times times:
                Add(file, $"DTSTART;TZID={Zone}:{Time(times.From)}");
                if (times.Until is { } until) Add(file, $"DTEND;TZID={Zone}:{Time(until)}");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
        Add(file, $"SUMMARY:{Escape(one.Title)}");
        if (one.Description is { Length: > 0 } description) Add(file, $"DESCRIPTION:{Escape(description)}");
        if (one.Place is { Length: > 0 } place) Add(file, $"LOCATION:{Escape(place)}");
        if (one.Url is { Length: > 0 } url && Uri.TryCreate(url, UriKind.Absolute, out var address)) Add(file, $"URL:{address.AbsoluteUri}");
        if (one.Remind is { } remind) AddReminder(file, one.Title, remind);
        Add(file, "END:VEVENT");
    }

    private static void AddReminder(StringBuilder file, string title, TimeSpan before)
    {
        Add(file, "BEGIN:VALARM");
        Add(file, "ACTION:DISPLAY");
        Add(file, $"DESCRIPTION:{Escape(title)}");
        Add(file, string.Create(CultureInfo.InvariantCulture, $"TRIGGER:-PT{(int)before.TotalMinutes}M"));
        Add(file, "END:VALARM");
    }

    // Since 1996 the United Kingdom changes its clocks on the last Sundays of March and October.
    private static void AddZone(StringBuilder file)
    {
        foreach (var line in (string[])
        [
            "BEGIN:VTIMEZONE", $"TZID:{Zone}",
            "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
            "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
            "END:VTIMEZONE",
        ]) Add(file, line);
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Time(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (!char.IsControl(c)) escaped.Append(c);
        }
        return escaped.ToString();
    }

    // A fold is a line break and a space, and never stands within a character.
    private static void Add(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }
            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
