using System.Globalization;
using Bot.Knowledge.Content.Calendars;

namespace Bot.Knowledge.Sessions;

/// <summary>The imported calendar on disk: a CSV file that <see cref="CsvSessionSource"/> reads back as it was.</summary>
internal static class SessionFile
{
    private const string Header = "id,title,skills,starts,duration_minutes,place,format,capacity,cost,booking_url,summary,audience_grades";
    private static readonly char[] _needQuotes = [',', '"', '\n', '\r'];

    public static IReadOnlyList<Session> Read(string path, DateOnly today) =>
        File.Exists(path) ? [.. new CsvSessionSource().Read(File.ReadAllText(path), today).Rows.Select(row => row.Session)] : [];

    /// <summary>Replaces the file in one step, so that a running host never reads half of it.</summary>
    public static void Write(string path, IEnumerable<Session> sessions)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
        var fresh = full + ".new";
        File.WriteAllLines(fresh, sessions.OrderBy(session => session.Starts).ThenBy(session => session.Id, StringComparer.Ordinal).Select(Line).Prepend(Header));
        File.Move(fresh, full, overwrite: true);
    }

    /// <summary>Equal lines mean equal sessions.</summary>
    public static string Line(Session session) => string.Join(',', new[]
    {
        session.Id, session.Title, string.Join(';', session.Skills),
        session.Starts.ToString(session.IsAllDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        session.Minutes.ToString(CultureInfo.InvariantCulture), session.Place, session.Format, session.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "", session.Cost,
        session.BookingUrl, session.Summary.Length > 0 ? session.Summary : session.Title, string.Join(';', session.Grades),
    }.Select(Quoted));

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(_needQuotes) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
