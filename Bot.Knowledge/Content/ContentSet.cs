using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge.Content;

/// <summary>Everything that a content folder holds, with what was wrong in it.</summary>
/// <param name="Digest">Of every byte read and of the day that sample sessions count from: equal digests mean equal entries.</param>
internal sealed record ContentSet(IReadOnlyList<Entry> Entries, Taxonomy Taxonomy, ContentReport Report, string Digest)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private const long FileLimit = 256 * 1024;
    private const int FileCountLimit = 20_000;
    private const string TaxonomyFile = "taxonomy.yml";
    private const long CalendarLimit = 20 * 1024 * 1024;
    private const string ImportedFile = "sessions.csv";
    private const string SampleFile = "sample-sessions.csv";

    /// <exception cref="ContentUnreadableException">The folder is missing, or not one entry in it can be read.</exception>
    /// <param name="sessionsFile">The imported calendar, outside the folder; it need not exist.</param>
    public static ContentSet Read(string folder, DateOnly today, string? sessionsFile = null)
    {
        if (!Directory.Exists(folder))
        {
            throw new ContentUnreadableException($"The content folder '{folder}' does not exist.");
        }

        var problems = new List<ContentProblem>();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var taxonomy = Taxonomy.Empty;
        var entries = new List<EntryFile>();
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(IsContent).Order(StringComparer.Ordinal).Take(FileCountLimit).ToList();
        foreach (var file in files)
        {
            if (ReadText(Path.Combine(folder, file), file, problems, FileLimit) is not { } text)
            {
                continue;
            }

            digest.AppendData(Encoding.UTF8.GetBytes(file + "\n" + text + "\n"));
            switch (file)
            {
                case TaxonomyFile:
                    taxonomy = TaxonomyReader.Read(file, text, problems);
                    break;
                case SampleFile:
                    digest.AppendData(BitConverter.GetBytes(today.DayNumber));
                    entries.AddRange(CalendarFile.ReadSample(file, text, today, problems));
                    break;
                default:
                    if (EntryReader.Read(file, text, problems) is { } entry)
                    {
                        entries.Add(entry);
                    }

                    break;
            }
        }

        if (sessionsFile is not null && File.Exists(sessionsFile) && ReadText(sessionsFile, ImportedFile, problems, CalendarLimit) is { } calendar)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(ImportedFile + "\n" + calendar + "\n"));
            entries.AddRange(CalendarFile.ReadImported(ImportedFile, calendar, today, problems));
        }

        var kept = ContentLinks.Check(entries, taxonomy, problems);
        var report = new ContentReport(files.Count, kept.Count, [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
        return kept.Count > 0
            ? new ContentSet(kept, taxonomy, report, Convert.ToHexStringLower(digest.GetHashAndReset()))
            : throw new ContentUnreadableException(Nothing(folder, report)) { Report = report };
    }

    /// <summary>Puts back the earlier form of each entry whose file is still there but can no longer be read.</summary>
    public ContentSet KeepingLastGood(IReadOnlyList<Entry> earlier)
    {
        var broken = Report.Problems.Select(problem => problem.File).ToHashSet(StringComparer.Ordinal);
        var here = Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var kept = earlier.Where(entry => !here.Contains(entry.Id) && broken.Contains($"{YamlFields.Hyphenated(entry.Kind.ToString())}/{entry.Id}.md")).ToList();
        return kept.Count == 0 ? this : this with { Entries = [.. Entries.Concat(kept).OrderBy(entry => entry.Id, StringComparer.Ordinal)] };
    }

    private static bool IsContent(string file) =>
        file is TaxonomyFile or SampleFile || (file.EndsWith(".md", StringComparison.Ordinal) && file.Contains('/', StringComparison.Ordinal));

    private static string? ReadText(string path, string file, List<ContentProblem> problems, long limit)
    {
        try
        {
            if (new FileInfo(path).Length <= limit)
            {
                return Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            }

            problems.Add(new ContentProblem(file, 1, $"the file is larger than {limit / 1024} KB"));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new ContentProblem(file, 1, "the file is not UTF-8 text"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ContentProblem(file, 1, $"the file cannot be opened: {e.GetType().Name}"));
        }

        return null;
    }

    private static string Nothing(string folder, ContentReport report) => report.Problems is [var first, ..]
        ? $"The content folder '{folder}' holds no readable entry. First of {report.Problems.Count} problems: {first}"
        : $"The content folder '{folder}' holds no entry.";
}
