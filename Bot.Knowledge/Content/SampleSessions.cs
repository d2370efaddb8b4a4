using System.Globalization;
using CsvHelper;

namespace Bot.Knowledge.Content;

/// <summary>The shipped example calendar: a CSV file whose days count from today, so that a first run has sessions ahead.</summary>
/// <remarks>Columns: id, title, skills, starts_in_days, start_time, duration_minutes, place, format, capacity, cost, booking_url, summary, audience_grades.</remarks>
internal static class SampleSessions
{
    private const int RowLimit = 2_000;
    private static readonly string[] Needed = ["id", "title", "summary"];
    private static readonly string[] Columns =
        ["id", "title", "skills", "starts_in_days", "start_time", "duration_minutes", "place", "format", "capacity", "cost", "booking_url", "summary", "audience_grades"];

    public static IReadOnlyList<EntryFile> Read(string file, string text, DateOnly today, ICollection<ContentProblem> problems)
    {
        var options = CsvReaderOptions.Default with { TrackLineNumbers = true, TrimWhitespace = true };
        using var csv = CsvReader.FromText(text, options);
        var sessions = new List<EntryFile>();
        try
        {
            csv.ReadHeader();
            if (Columns.Except([.. csv.Headers]).Any())
            {
                problems.Add(new ContentProblem(file, 1, $"the first line must name the columns {string.Join(", ", Columns)}"));
                return [];
            }

            while (sessions.Count < RowLimit && csv.Read())
            {
                var line = (int)csv.LineNumber;
                if (ReadRow(csv, today, message => problems.Add(new ContentProblem(file, line, message))) is { } entry)
                {
                    sessions.Add(new EntryFile(file, entry, Columns.ToDictionary(column => column, _ => line), []));
                }
            }
        }
        catch (CsvFormatException e)
        {
            problems.Add(new ContentProblem(file, (int)e.LineNumber, $"the row cannot be read: {e.Message}"));
        }

        return sessions;
    }

    private static Entry? ReadRow(CsvReader csv, DateOnly today, Action<string> report)
    {
        string Field(string column) => csv.GetString(column).Trim();
        if (Needed.FirstOrDefault(column => Field(column).Length == 0) is { } empty)
        {
            report($"'{empty}' is empty");
            return null;
        }

        if (!int.TryParse(Field("starts_in_days"), CultureInfo.InvariantCulture, out var days) || days is < -3650 or > 3650)
        {
            report($"'starts_in_days' is '{Field("starts_in_days")}'; it must be a number of days from today");
            return null;
        }

        if (!TimeOnly.TryParseExact(Field("start_time"), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
        {
            report($"'start_time' is '{Field("start_time")}'; it must be a time such as 09:30");
            return null;
        }

        if (!int.TryParse(Field("duration_minutes"), CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > 60 * 24 * 30)
        {
            report($"'duration_minutes' is '{Field("duration_minutes")}'; it must be a number of minutes");
            return null;
        }

        var day = today.AddDays(days);
        return new Entry
        {
            Id = Field("id"),
            Kind = EntryKind.Session,
            Title = Field("title"),
            Skills = Ids(Field("skills")),
            Audience = new Audience { Grades = Ids(Field("audience_grades")) },
            Formats = Ids(Field("format")),
            Learning = LearningWay.Formal,
            Duration = InWords(minutes),
            Cost = Field("cost") is { Length: > 0 } cost ? cost : null,
            Places = Ids(Field("place")),
            Dates = [new EntryDates(day, null, Ids(Field("place")) is [var place, ..] ? place : null, start.ToString("HH:mm", CultureInfo.InvariantCulture))],
            AsOf = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Status = EntryStatus.Current,
            Sources = [new Source("Sample calendar (made-up sessions for trying the product)", null, null, Field("booking_url") is { Length: > 0 } url ? url : null)],
            Owner = "sample",
            ReviewBy = day,
            Sections = SectionsOf(Field("title"), Field("summary"), day, start, minutes, Field("capacity")),
            IsSample = true,
        };
    }

    private static IReadOnlyList<Section> SectionsOf(string title, string summary, DateOnly day, TimeOnly start, int minutes, string capacity)
    {
        var when = $"{title} starts on {day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)} at {start.ToString("HH:mm", CultureInfo.InvariantCulture)} and lasts {InWords(minutes)}.";
        var places = capacity.Length > 0 ? $" It has room for {capacity} people." : "";
        return [new Section([], summary), new Section(["When"], when + places)];
    }

    private static string InWords(int minutes) => minutes switch
    {
        < 60 => $"{minutes} minutes",
        60 => "1 hour",
        _ when minutes % 60 == 0 => $"{minutes / 60} hours",
        _ => $"{minutes / 60} h {minutes % 60} min",
    };

    private static string[] Ids(string field) =>
        field.Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
