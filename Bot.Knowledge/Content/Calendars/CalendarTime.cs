using System.Globalization;
using System.Xml;

namespace Bot.Knowledge.Content.Calendars;

/// <summary>The date, date-time and duration values of iCalendar, told in UK time. A time without a zone is UK time.</summary>
/// <remarks>RFC 5545, section 3.3.4 to 3.3.6.</remarks>
internal sealed record CalendarTime(DateTime Uk, bool IsDay)
{
    /// <returns>Null with a reason where the value cannot be read.</returns>
    public static CalendarTime? Read(CalendarLine line, out string reason)
    {
        reason = "";
        if (DateOnly.TryParseExact(line.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day.ToDateTime(TimeOnly.MinValue), true);
        var isUtc = line.Value.EndsWith('Z');
        if (!DateTime.TryParseExact(line.Value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            reason = $"{line.Name} is '{line.Value}', which is no date or time of iCalendar";
            return null;
        }
        if (isUtc) return new(UkTime.FromUtc(time), false);
        if (!line.Parameters.TryGetValue("TZID", out var id)) return InUk(time, line.Value, ref reason);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            reason = $"{line.Name} is in the time zone '{id}', which is not known here";
            return null;
        }
        if (zone.IsInvalidTime(time))
        {
            reason = Skipped(line.Value);
            return null;
        }
        return new(UkTime.From(time, zone), false);
    }

    /// <returns>Null where the value is no duration.</returns>
    public static TimeSpan? Duration(string value)
    {
        if (value is ['P', .. var weeks, 'W'] && int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 100) return TimeSpan.FromDays(7 * count);
        try
        {
            return XmlConvert.ToTimeSpan(value);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static CalendarTime? InUk(DateTime time, string value, ref string reason)
    {
        if (!UkTime.IsSkipped(time)) return new(time, false);
        reason = Skipped(value);
        return null;
    }

    private static string Skipped(string value) => $"'{value}' does not exist: the clocks go forward in that hour";
}
