using Bot.Knowledge.Content;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Retrieval;
using Bot.Knowledge.Retrieval.Hybrid;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge;

/// <summary>The door to the knowledge: entries, taxonomy and search, reloaded when a file changes. Safe to read from any thread.</summary>
public sealed partial class KnowledgeBase : IDisposable
{
    private readonly Lock _reloading = new();
    private readonly KnowledgeOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ContentWatcher? _watcher;
    private readonly ContentWatcher? _calendarWatcher;
    private volatile KnowledgeSnapshot _current;
    private string _digest;

    private KnowledgeBase(KnowledgeOptions options, TimeProvider clock, ILogger logger, KnowledgeSnapshot first, string digest)
    {
        (_options, _clock, _logger, _current, _digest) = (options, clock, logger, first, digest);
        _watcher = options.Watch ? new ContentWatcher(options.ContentFolder, "*", clock, () => Reload()) : null;
        _calendarWatcher = options.Watch ? new ContentWatcher(FolderOf(options.SessionsFile), Path.GetFileName(options.SessionsFile), clock, () => Reload()) : null;
    }

    /// <summary>Raised after changed content was taken in, on whatever thread noticed it.</summary>
    public event EventHandler? Reloaded;

    /// <summary>Swapped as a whole when the content changes: read it once and keep it for a turn.</summary>
    public KnowledgeSnapshot Current => _current;

    public IReadOnlyList<Entry> Entries => Current.Entries;

    public Taxonomy Taxonomy => Current.Taxonomy;

    /// <summary>Reads the content folder and brings the index file to it.</summary>
    /// <param name="progress">Told of each entry written to the index file; may be null.</param>
    /// <exception cref="ContentUnreadableException">The folder is missing, or not one entry in it can be read: the host must not start.</exception>
    public static KnowledgeBase Open(KnowledgeOptions options, TimeProvider clock, ILogger<KnowledgeBase> logger, IProgress<IndexProgress>? progress = null)
    {
        var content = ContentSet.Read(options.ContentFolder, UkTime.Today(clock), options.SessionsFile);
        var snapshot = Load(options, content, clock, logger, progress);
        return new KnowledgeBase(options, clock, logger, snapshot, content.Digest);
    }

    /// <summary>A knowledge base of these entries alone, without files.</summary>
    public static KnowledgeBase InMemory(IReadOnlyList<Entry> entries, Taxonomy taxonomy)
    {
        var snapshot = new KnowledgeSnapshot(entries, taxonomy, new ContentReport(0, entries.Count, []), null, new RankingOptions());
        return new KnowledgeBase(new KnowledgeOptions { Watch = false }, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, snapshot, "");
    }

    /// <summary>Writes the index file anew from the content, whatever it holds.</summary>
    /// <exception cref="ContentUnreadableException">As for <see cref="Open"/>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static IndexReport Index(KnowledgeOptions options, TimeProvider clock, IProgress<IndexProgress>? progress)
    {
        var start = clock.GetTimestamp();
        var content = ContentSet.Read(options.ContentFolder, UkTime.Today(clock), options.SessionsFile);
        File.Delete(options.IndexFile);
        var (written, removed) = new IndexFile(options.IndexFile).Update(content.Digest, content.Entries, progress);
        return new IndexReport(
            content.Report.Files, content.Entries.Count, content.Entries.Sum(entry => entry.Sections.Count), written, removed, clock.GetElapsedTime(start), content.Report.Problems);
    }

    /// <summary>Search by meaning beside words; null (the default) where no model is configured.</summary>
    public HybridSearch? Hybrid { get; set; }

    public IReadOnlyList<Passage> Search(SearchQuery query) => Current.Search(query);

    /// <summary>As <see cref="Search"/>, and by meaning as well where that can be had in time.</summary>
    public Task<IReadOnlyList<Passage>> FindAsync(SearchQuery query, CancellationToken cancellationToken) =>
        Hybrid is { } hybrid ? hybrid.SearchAsync(Current, query, cancellationToken) : Task.FromResult(Search(query));

    /// <summary>Reads the content again. What cannot be read keeps its last good form.</summary>
    /// <returns>True where something had changed.</returns>
    public bool Reload()
    {
        lock (_reloading)
        {
            try
            {
                var content = ContentSet.Read(_options.ContentFolder, UkTime.Today(_clock), _options.SessionsFile);
                if (content.Digest == _digest)
                {
                    return false;
                }

                _current = Load(_options, content.KeepingLastGood(_current.Entries), _clock, _logger, null);
                _digest = content.Digest;
            }
            catch (Exception e) when (e is ContentUnreadableException or IOException or UnauthorizedAccessException)
            {
                LogKept(_logger, e.GetType().Name);
                return false;
            }
        }
        Reloaded?.Invoke(this, EventArgs.Empty);
        return true;
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _calendarWatcher?.Dispose();
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";

    private static KnowledgeSnapshot Load(KnowledgeOptions options, ContentSet content, TimeProvider clock, ILogger logger, IProgress<IndexProgress>? progress)
    {
        var start = clock.GetTimestamp();
        foreach (var problem in content.Report.Problems)
        {
            LogProblem(logger, problem.ToString());
        }

        var file = new IndexFile(options.IndexFile);
        try
        {
            file.Update(content.Digest, content.Entries, progress);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            // The file serves exact phrases only: everything else goes on without it.
            LogNoFile(logger, e.GetType().Name);
        }

        var snapshot = new KnowledgeSnapshot(content.Entries, content.Taxonomy, content.Report, file, new RankingOptions());
        LogOpened(logger, content.Report.Files, content.Entries.Count, snapshot.Chunks, content.Report.Problems.Count, (long)clock.GetElapsedTime(start).TotalMilliseconds);
        return snapshot;
    }

    [LoggerMessage(LogLevel.Warning, "Content: {Problem}")]
    private static partial void LogProblem(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Information, "Content read: {Files} files, {Entries} entries, {Chunks} chunks, {Problems} problems, {Milliseconds} ms")]
    private static partial void LogOpened(ILogger logger, int files, int entries, int chunks, int problems, long milliseconds);

    [LoggerMessage(LogLevel.Warning, "The index file cannot be written ({Reason}); exact phrases are not narrowed")]
    private static partial void LogNoFile(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "The changed content cannot be read ({Reason}); the last good content stays")]
    private static partial void LogKept(ILogger logger, string reason);
}
