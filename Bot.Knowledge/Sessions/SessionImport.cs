using Bot.Knowledge.Content;
using Bot.Knowledge.Content.Calendars;
using Bot.Knowledge.Indexing;

namespace Bot.Knowledge.Sessions;

/// <summary>Brings a calendar file into the imported calendar. Doing it again changes nothing.</summary>
public sealed class SessionImport(KnowledgeBase knowledge, KnowledgeOptions options, TimeProvider clock)
{
    private const int LargestFile = 5 * 1024 * 1024;
    private static readonly IReadOnlyList<ISessionSource> _sources = [new CsvSessionSource(), new CalendarSessionSource()];

    /// <param name="scope">Whether sessions of earlier imports stay that the file does not name.</param>
    /// <param name="progress">Told of each row; may be null.</param>
    /// <exception cref="InvalidDataException">The file is of no known form, or too large.</exception>
    /// <exception cref="IOException">The file cannot be read, or the calendar cannot be written.</exception>
    public SessionImportReport Run(string file, ImportScope scope, IProgress<IndexProgress>? progress)
    {
        var source = _sources.FirstOrDefault(source => source.Reads(file)) ?? throw new InvalidDataException("The file must be a CSV file (.csv) or an iCalendar file (.ics).");
        if (new FileInfo(file).Length > LargestFile) throw new InvalidDataException($"The file is larger than {LargestFile / 1024 / 1024} MB.");
        var today = UkTime.Today(clock);
        var earlier = SessionFile.Read(options.SessionsFile, today).ToDictionary(session => session.Id, StringComparer.Ordinal);
        var merge = new SessionMerge(earlier, new SessionCheck(knowledge.Taxonomy, TakenIds(earlier)), UkTime.Now(clock));
        var reading = source.Read(File.ReadAllText(file), today);
        for (var at = 0; at < reading.Rows.Count; at++)
        {
            merge.Take(reading.Rows[at]);
            progress?.Report(new IndexProgress(at + 1, reading.Rows.Count));
        }
        var report = merge.Finish(scope, reading.Refused);
        if (report.HasChanged) SessionFile.Write(options.SessionsFile, merge.Sessions);
        return report;
    }

    private HashSet<string> TakenIds(Dictionary<string, Session> earlier) =>
        [.. knowledge.Entries.Where(entry => entry is not { Kind: EntryKind.Session, Owner: "calendar" } && !earlier.ContainsKey(entry.Id)).Select(entry => entry.Id)];
}

/// <summary>Add: sessions that the file does not name stay. Replace: they are taken out.</summary>
public enum ImportScope { Add, Replace }

/// <param name="Removed">Called off, over since the last import, or no longer named by a file that replaces.</param>
public sealed record SessionImportReport(
    IReadOnlyList<string> Added, IReadOnlyList<string> Changed, int Unchanged, IReadOnlyList<string> Removed, IReadOnlyList<RefusedRow> Refused, IReadOnlyList<RefusedRow> Notes)
{
    public bool HasChanged => Added.Count + Changed.Count + Removed.Count > 0;
}
