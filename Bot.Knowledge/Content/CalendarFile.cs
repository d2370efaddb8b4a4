using Bot.Knowledge.Content.Calendars;

namespace Bot.Knowledge.Content;

/// <summary>CSV calendars as entries: the shipped example, whose days count from today, and the one that the import command writes.</summary>
internal static class CalendarFile
{
    private static readonly CsvSessionSource _source = new();
    private static readonly string[] _keys = ["id", "title", "skills", "audience", "formats", "places", "dates"];

    public static IReadOnlyList<EntryFile> ReadSample(string file, string text, DateOnly today, ICollection<ContentProblem> problems) =>
        Read(file, text, today, problems, SessionEntry.OfSample);

    public static IReadOnlyList<EntryFile> ReadImported(string file, string text, DateOnly today, ICollection<ContentProblem> problems) =>
        Read(file, text, today, problems, SessionEntry.Of);

    private static IReadOnlyList<EntryFile> Read(string file, string text, DateOnly today, ICollection<ContentProblem> problems, Func<Session, DateOnly, Entry> entry)
    {
        var reading = _source.Read(text, today);
        foreach (var refused in reading.Refused) problems.Add(new ContentProblem(file, refused.Line, refused.Reason));
        return [.. reading.Rows.Where(row => !row.Session.IsCancelled).Select(row => new EntryFile(file, entry(row.Session, today), Lines(row.Line), []))];
    }

    // Every field of a row stands on its line.
    private static Dictionary<string, int> Lines(int line) =>
        _keys.ToDictionary(key => key, _ => line);
}
