using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge.Content.Calendars;

/// <summary>An iCalendar file: each event is a session. Events that repeat are refused, with what to do instead.</summary>
/// <remarks>The part of RFC 5545 that calendars of courses use: UID, SUMMARY, DTSTART, DTEND, DURATION, LOCATION, DESCRIPTION, CATEGORIES, URL, STATUS.</remarks>
public sealed class CalendarSessionSource : ISessionSource
{
    private const int LongestSlug = 60;
    private const int MostMinutes = 60 * 24 * 30;
    private static readonly string[] _repeating = ["RRULE", "RDATE"];

    public bool Reads(string fileName) => fileName.EndsWith(".ics", StringComparison.OrdinalIgnoreCase);

    public SessionReading Read(string text, DateOnly today)
    {
        var rows = new SessionRows();
        var open = new Stack<string>();
        var calendars = 0;
        List<CalendarLine> lines = [];
        var begun = 1;
        foreach (var line in CalendarLines.Read(text))
        {
            if (rows.IsFull) break;
            if (line.Name == "BEGIN")
            {
                open.Push(line.Value.ToUpperInvariant());
                calendars += open.Peek() == "VCALENDAR" ? 1 : 0;
                if (open.Peek() == "VEVENT") (lines, begun) = ([], line.Number);
            }
            else if (line.Name == "END")
            {
                if (open.TryPop(out var closed) && closed == "VEVENT") Add(rows, begun, lines);
            }
            else if (open.TryPeek(out var inside) && inside == "VEVENT") lines.Add(line);
        }
        if (calendars == 0) rows.Refuse(1, "the file holds no calendar (no BEGIN:VCALENDAR)");
        else if (open.Contains("VEVENT")) rows.Refuse(begun, "the event has no end");
        return rows.ToReading();
    }

    private static void Add(SessionRows rows, int line, List<CalendarLine> lines)
    {
        if (Session(lines, out var reason) is { } session) rows.Add(line, session);
        else rows.Refuse(line, reason);
    }

    private static Session? Session(List<CalendarLine> lines, out string reason)
    {
        string Text(string name) => CalendarLines.Unescaped(lines.Find(line => line.Name == name)?.Value ?? "");
        reason = "";
        var isCancelled = Text("STATUS").Equals("CANCELLED", StringComparison.OrdinalIgnoreCase);
        if (lines.Find(line => _repeating.Contains(line.Name)) is { } repeating)
            reason = $"the event repeats ({repeating.Name}), which is not read: write each date as an event of its own";
        else if (Text("UID").Length == 0) reason = "the event has no UID";
        else if (Text("SUMMARY").Length == 0) reason = "the event has no SUMMARY";
        else if (lines.Find(line => line.Name == "DTSTART") is not { } begins) reason = "the event has no DTSTART";
        else if (CalendarTime.Read(begins, out reason) is { } start && Minutes(lines, start, ref reason) is { } minutes)
        {
            return new Session
            {
                Id = IdOf(Text("UID") + Text("RECURRENCE-ID")),
                Title = Text("SUMMARY"),
                Summary = Text("DESCRIPTION"),
                Starts = start.Uk,
                IsAllDay = start.IsDay,
                Minutes = minutes,
                Place = Text("LOCATION"),
                Skills = [.. lines.Where(line => line.Name == "CATEGORIES").SelectMany(line => CalendarLines.List(line.Value))],
                BookingUrl = Text("URL"),
                IsCancelled = isCancelled,
            };
        }
        return null;
    }

    // Without an end an event of a day lasts that day; one with a time has none, and an hour is the usual slot.
    private static int? Minutes(List<CalendarLine> lines, CalendarTime start, ref string reason)
    {
        var length = start.IsDay ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1);
        if (lines.Find(line => line.Name == "DTEND") is { } ends)
        {
            if (CalendarTime.Read(ends, out reason) is not { } end) return null;
            length = end.Uk - start.Uk;
        }
        else if (lines.Find(line => line.Name == "DURATION") is { } lasts)
        {
            if (CalendarTime.Duration(lasts.Value) is not { } duration)
            {
                reason = $"DURATION is '{lasts.Value}', which is no duration of iCalendar";
                return null;
            }
            length = duration;
        }
        if (length.TotalMinutes is >= 1 and <= MostMinutes) return (int)length.TotalMinutes;
        reason = length <= TimeSpan.Zero ? "the event ends before it starts" : "the event lasts longer than 30 days";
        return null;
    }

    // A UID may hold anything; the digest keeps two that differ only in signs apart.
    private static string IdOf(string uid)
    {
        var slug = new string([.. uid.Split('@')[0].ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uid)))[..8];
        return string.Join('-', $"session-{slug[..Math.Min(slug.Length, LongestSlug)]}-{digest}".Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
