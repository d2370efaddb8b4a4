using System.Globalization;
using CsvHelper;

namespace Bot.Knowledge.Content.Calendars;

/// <summary>A CSV file with a row for each session; docs/content.md names the columns. Days may be dates or, for samples, count from today.</summary>
public sealed class CsvSessionSource : ISessionSource
{
    private const int LongestText = 4_000;
    private const int MostMinutes = 60 * 24 * 30;
    private static readonly string[] _starts = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm"];
    private static readonly string[] _needed = ["id", "title", "summary"];
    private static readonly string[] _texts = ["title", "summary", "cost"];
    private static readonly string[] _days = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public SessionReading Read(string text, DateOnly today)
    {
        var rows = new SessionRows();
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { TrackLineNumbers = true, TrimWhitespace = true });
        try
        {
            csv.ReadHeader();
            var columns = csv.Headers.ToHashSet(StringComparer.Ordinal);
            if (Missing(columns) is { } missing)
            {
                rows.Refuse(1, missing);
                return rows.ToReading();
            }
            while (!rows.IsFull && csv.Read())
            {
                var line = (int)csv.LineNumber;
                var row = new Row(column => columns.Contains(column) ? csv.GetString(column).Trim() : "");
                if (Session(row, today, out var reason) is { } session) rows.Add(line, session);
                else rows.Refuse(line, reason);
            }
        }
        catch (CsvFormatException e)
        {
            rows.Refuse((int)e.LineNumber, $"the row cannot be read: {e.Message}");
        }
        return rows.ToReading();
    }

    private static string? Missing(HashSet<string> columns)
    {
        var missing = _needed.Append("duration_minutes").Where(column => !columns.Contains(column)).ToList();
        if (!columns.Contains("starts") && !(columns.Contains("starts_in_days") && columns.Contains("start_time"))) missing.Add("starts");
        return missing.Count == 0 ? null : $"the first line must name the columns; it lacks {string.Join(", ", missing)}";
    }

    private static Session? Session(Row row, DateOnly today, out string reason)
    {
        reason = Objection(row);
        if (reason.Length > 0) return null;
        var (starts, isAllDay) = Starts(row, today);
        if (starts is null)
        {
            reason = row["starts"].Length > 0
                ? $"'starts' is '{row["starts"]}'; it must be UK time such as 2027-03-09 10:00, or a day"
                : $"'starts_in_days' and 'start_time' are '{row["starts_in_days"]}' and '{row["start_time"]}'; they must be a number of days and a time such as 09:30";
            return null;
        }
        if (UkTime.IsSkipped(starts.Value))
        {
            reason = $"'{row["starts"]}' does not exist in UK time: the clocks go forward in that hour";
            return null;
        }
        return new Session
        {
            Id = row["id"],
            Title = row["title"],
            Summary = row["summary"],
            Starts = starts.Value,
            IsAllDay = isAllDay,
            Minutes = int.Parse(row["duration_minutes"], CultureInfo.InvariantCulture),
            Skills = List(row["skills"]),
            Place = row["place"],
            Format = row["format"],
            Grades = List(row["audience_grades"]),
            Capacity = row["capacity"].Length > 0 ? int.Parse(row["capacity"], CultureInfo.InvariantCulture) : null,
            Cost = row["cost"],
            BookingUrl = row["booking_url"],
            IsCancelled = row["status"].Equals("cancelled", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string Objection(Row row)
    {
        if (_needed.FirstOrDefault(column => row[column].Length == 0) is { } empty) return $"'{empty}' is empty";
        if (_texts.FirstOrDefault(column => row[column].Length > LongestText) is { } lengthy) return $"'{lengthy}' is longer than {LongestText} characters";
        if (!int.TryParse(row["duration_minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > MostMinutes)
            return $"'duration_minutes' is '{row["duration_minutes"]}'; it must be a number of minutes";
        if (row["capacity"].Length > 0 && (!int.TryParse(row["capacity"], NumberStyles.None, CultureInfo.InvariantCulture, out var capacity) || capacity is < 1 or > 100_000))
            return $"'capacity' is '{row["capacity"]}'; it must be a number of people";
        return row["status"].Length == 0 || row["status"].ToLowerInvariant() is "confirmed" or "cancelled" ? "" : $"'status' is '{row["status"]}'; it must be confirmed, cancelled or empty";
    }

    private static (DateTime? Starts, bool IsAllDay) Starts(Row row, DateOnly today)
    {
        if (DateTime.TryParseExact(row["starts"], _starts, CultureInfo.InvariantCulture, DateTimeStyles.None, out var starts)) return (starts, false);
        if (DateOnly.TryParseExact(row["starts"], _days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (day.ToDateTime(TimeOnly.MinValue), true);
        return row["starts"].Length == 0 && int.TryParse(row["starts_in_days"], CultureInfo.InvariantCulture, out var days) && days is >= -3650 and <= 3650
            && TimeOnly.TryParseExact(row["start_time"], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (WorkingDay(today.AddDays(days)).ToDateTime(time), false)
            : (null, false);
    }

    // Counted days know no week; nobody is invited to a session on a Sunday.
    private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static string[] List(string field) => field.Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed class Row(Func<string, string> field)
    {
        public string this[string column] => field(column);
    }
}
