using Bot.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// One SQLite file, which the stores share: write-ahead log, one writer with group commit, readers that never wait. The first use makes
/// the file when it is missing and brings its tables up to date.
/// </summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private const int FoldAttempts = 4;

    private readonly string path;
    private readonly bool serving;
    private readonly TimeProvider clock;
    private readonly GroupCommit writer;
    private readonly ReaderPool readers;
    private readonly SemaphoreSlim folding = new(1, 1);
    private FileStream? held;
    private int closed;
    private volatile bool opened;

    /// <param name="path">The file; it and its folder are made when missing.</param>
    /// <param name="serving">
    /// True for the host: it holds the file for itself, so claims of any earlier owner are of a dead process and are dropped.
    /// False for a command beside it (back-up, list of parked items).
    /// </param>
    public SqliteDatabase(string path, bool serving, TimeProvider clock, ILogger<SqliteDatabase> logger)
    {
        this.path = Path.GetFullPath(path);
        this.serving = serving;
        this.clock = clock;
        writer = new GroupCommit(OpenForWriting, logger);
        readers = new ReaderPool(() => new SqliteSession(this.path, SqliteOpenMode.ReadWrite, BusyMilliseconds));
    }

    /// <summary>Bytes that the file may take; null leaves it to the disk. A file at its limit refuses changes and stays readable.</summary>
    public long? LargestSize { get; init; }

    /// <summary>The steps that this program knows. Only a test gives others.</summary>
    public IReadOnlyList<string> Schema { get; init; } = SqliteSchema.Steps;

    /// <summary>How long another program (a back-up, an operator's command) may hold the file before a change is refused.</summary>
    public int BusyMilliseconds { get; init; } = 5000;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Wakes who follows a conversation's log. The store that appends to a log says so here once it is on disk.</summary>
    public LogSignals LogSignals { get; } = new();

    /// <summary>Transactions that reached the disk, and changes in them.</summary>
    public (long Commits, long Changes) Commits => writer.Count;

    /// <summary>One change, all or nothing. Completes when it is on disk.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken) => writer.RunAsync(change, cancellationToken);

    public Task WriteAsync(Action<SqliteSession> change, CancellationToken cancellationToken) =>
        writer.RunAsync(session =>
        {
            change(session);
            return true;
        }, cancellationToken);

    /// <summary>Sees everything that was on disk before it began.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        await OpenedAsync(cancellationToken);
        return readers.Run(read);
    }

    /// <summary>
    /// Folds the log into the file and empties it, so that what was deleted can be read in neither. While somebody reads, it is left for the next time.
    /// </summary>
    public async Task FoldAsync(CancellationToken cancellationToken)
    {
        // Two at a time would refuse each other.
        await folding.WaitAsync(cancellationToken);
        try
        {
            // Each attempt waits for readers and the writer as long as SQLite is told to; the first column says whether somebody was still in the way.
            for (var attempt = 0; attempt < FoldAttempts; attempt++)
            {
                if (await ReadAsync(session => session.Number("PRAGMA wal_checkpoint(TRUNCATE)"), cancellationToken) == 0) return;
            }
        }
        finally
        {
            folding.Release();
        }
    }

    public async Task BackUpAsync(string copy, CancellationToken cancellationToken)
    {
        if (File.Exists(copy)) throw new IOException($"A back-up never overwrites: {copy} exists.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(copy)))) throw new IOException($"There is no folder for the back-up {copy}.");
        await OpenedAsync(cancellationToken);
        await Task.Run(() => readers.Run(session =>
        {
            session.CopyTo(copy);
            return true;
        }), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1) return;
        await writer.DisposeAsync();
        readers.Dispose();
        folding.Dispose();
        if (held is not null) await held.DisposeAsync();
    }

    // The writer makes the file and brings it up to date: until then there is nothing to read.
    private async ValueTask OpenedAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!opened) await writer.RunAsync(_ => true, cancellationToken);
    }

    private SqliteSession OpenForWriting()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var first = serving && held is null;
        if (first) held = HoldForThisProcess();
        var session = new SqliteSession(path, SqliteOpenMode.ReadWriteCreate, BusyMilliseconds);
        try
        {
            if (serving) SqliteSchema.Migrate(session, Schema);
            else SqliteSchema.Require(session, Schema);
            if (first) session.Execute("DELETE FROM owners");
            if (LargestSize is { } bytes) session.Script($"PRAGMA max_page_count = {bytes / (session.Number("PRAGMA page_size") ?? 4096)}");
            opened = true;
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private FileStream HoldForThisProcess()
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path + ".lock"))
        {
            throw new StoreUnavailableException($"Another process serves {path}. One SQLite file serves one host; PostgreSQL serves many.", e);
        }
    }
}
