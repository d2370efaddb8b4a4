using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>The store in one SQLite file: write-ahead log, one writer with group commit, readers that never wait.</summary>
internal sealed class SqliteTurnStore : ITurnStore, IAsyncDisposable
{
    private const int LinesPerRead = 100;

    private readonly string path;
    private readonly TimeProvider clock;
    private readonly GroupCommit writer;
    private readonly ReaderPool readers;
    private readonly LogSignals signals = new();
    private readonly bool serving;
    private FileStream? held;
    private int closed;
    private volatile bool opened;

    /// <param name="path">The file; it and its folder are made when missing.</param>
    /// <param name="serving">
    /// True for the host: it holds the file for itself, so claims of any earlier owner are of a dead process and are dropped.
    /// False for a command beside it (back-up, list of parked items).
    /// </param>
    public SqliteTurnStore(string path, bool serving, TimeProvider clock, ILogger<SqliteTurnStore> logger)
    {
        this.path = Path.GetFullPath(path);
        this.serving = serving;
        this.clock = clock;
        writer = new GroupCommit(OpenForWriting, logger);
        readers = new ReaderPool(() => new SqliteSession(this.path, SqliteOpenMode.ReadWrite));
    }

    /// <summary>Bytes that the file may take; null leaves it to the disk. A file at its limit refuses changes and stays readable.</summary>
    public long? LargestSize { get; init; }

    private DateTimeOffset Now => clock.GetUtcNow();

    public (long Commits, long Changes) Commits => writer.Count;

    public Task RenewAsync(string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        writer.RunAsync(session => session.Execute(
            "INSERT INTO owners (owner, alive_until) VALUES ($1, $2) ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until",
            owner, Now + lease), cancellationToken);

    public async Task<Acceptance> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var accepted = await writer.RunAsync(session => InboxTable.Accept(session, incoming, Now), cancellationToken);
        if (incoming.Logged is not null) signals.Grew(incoming.Conversation);
        return accepted;
    }

    public Task<IReadOnlyList<TurnClaim>> ClaimAsync(string owner, int limit, CancellationToken cancellationToken) =>
        writer.RunAsync(session => InboxTable.Claim(session, owner, limit, Now), cancellationToken);

    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await writer.RunAsync(session => Apply(session, commit), cancellationToken);
        if (outcome is CommitOutcome.Committed)
        {
            foreach (var line in commit.Outgoing.OfType<Outgoing.ToDirectLine>()) signals.Grew(line.Conversation);
        }
        return outcome;
    }

    public Task PostponeAsync(TurnClaim claim, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        WriteAsync(session => InboxTable.Postpone(session, claim, notBefore), cancellationToken);

    public Task<TurnResult> ReadResultAsync(long sequence, CancellationToken cancellationToken) =>
        ReadAsync(session => InboxTable.Result(session, sequence), cancellationToken);

    public Task<IReadOnlyList<StateDocument>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StateDocument>>(
            session => [.. keys.Select(key => StateTable.Read(session, key)).OfType<StateDocument>()], cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> ClaimOutboxAsync(string owner, int limit, CancellationToken cancellationToken) =>
        writer.RunAsync(session => OutboxTable.Claim(session, owner, limit, Now), cancellationToken);

    public Task<OutboxItem?> SettleAsync(OutboxItem item, SendOutcome outcome, CancellationToken cancellationToken) =>
        writer.RunAsync(session => OutboxTable.Settle(session, item, outcome, Now), cancellationToken);

    public Task<string?> ReadChannelIdAsync(string outgoingId, CancellationToken cancellationToken) =>
        ReadAsync(session => OutboxTable.ChannelId(session, outgoingId), cancellationToken);

    public Task<IReadOnlyList<ParkedItem>> ReadParkedAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync(session => Parked.Read(session, limit), cancellationToken);

    public Task<bool> ResumeParkedAsync(ParkedKind kind, long sequence, CancellationToken cancellationToken) =>
        writer.RunAsync(session => Parked.Resume(session, kind, sequence), cancellationToken);

    public Task<int> CleanAsync(Retention retention, CancellationToken cancellationToken) =>
        writer.RunAsync(session => CleanUp.Run(session, retention, Now), cancellationToken);

    public async Task EraseAsync(string conversation, IReadOnlyCollection<string> stateKeys, CancellationToken cancellationToken)
    {
        await WriteAsync(session => CleanUp.Erase(session, conversation, stateKeys), cancellationToken);
        signals.Grew(conversation);
    }

    public async Task BackUpAsync(string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path)) throw new IOException($"A back-up never overwrites: {path} exists.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))) throw new IOException($"There is no folder for the back-up {path}.");
        await OpenedAsync(cancellationToken);
        await Task.Run(() => readers.Run(session =>
        {
            session.CopyTo(path);
            return true;
        }), cancellationToken);
    }

    public Task ProbeAsync(CancellationToken cancellationToken) =>
        writer.RunAsync(session =>
        {
            session.Execute("INSERT INTO owners (owner, alive_until) VALUES ('probe', 0) ON CONFLICT (owner) DO UPDATE SET alive_until = 1 - alive_until");
            return session.Number("SELECT alive_until FROM owners WHERE owner = 'probe'");
        }, cancellationToken);

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => ReadAsync(Parked.Count, cancellationToken);

    public Task<bool> CreateConversationAsync(DirectLineConversation conversation, CancellationToken cancellationToken) =>
        writer.RunAsync(session => DirectLineTables.Create(session, conversation), cancellationToken);

    public Task<DirectLineConversation?> ReadConversationAsync(string conversation, CancellationToken cancellationToken) =>
        ReadAsync(session => DirectLineTables.Read(session, conversation), cancellationToken);

    public async Task EndConversationAsync(string conversation, CancellationToken cancellationToken)
    {
        await WriteAsync(session => DirectLineTables.End(session, conversation), cancellationToken);
        signals.Grew(conversation);
    }

    public Task<IReadOnlyList<LoggedActivity>> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(session => DirectLineTables.ReadLog(session, conversation, after, limit), cancellationToken);

    public async IAsyncEnumerable<LoggedActivity> FollowLogAsync(
        string conversation, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var growth = signals.Follow(conversation);
        while (true)
        {
            var lines = await ReadLogAsync(conversation, after, LinesPerRead, cancellationToken);
            foreach (var line in lines)
            {
                yield return line;
                after = line.Watermark;
            }
            if (lines.Count == 0) await growth.GrownAsync(cancellationToken);
        }
    }

    public Task<Upload?> ReadUploadAsync(string id, CancellationToken cancellationToken) =>
        ReadAsync(session => DirectLineTables.ReadUpload(session, id), cancellationToken);

    public Task RevokeAsync(string tokenId, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync(session => DirectLineTables.Revoke(session, tokenId, until), cancellationToken);

    public Task<bool> IsRevokedAsync(string tokenId, CancellationToken cancellationToken) =>
        ReadAsync(session => DirectLineTables.IsRevoked(session, tokenId), cancellationToken);

    public Task<CaseDocument?> ReadCaseAsync(string id, CancellationToken cancellationToken) =>
        ReadAsync(session => CaseTables.Read(session, id), cancellationToken);

    public Task<IReadOnlyList<CaseDocument>> ReadCasesAsync(IReadOnlyCollection<string> statuses, int limit, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<CaseDocument>>(session => statuses.Count == 0
            ? CaseTables.ReadAll(session, limit)
            : [.. statuses.SelectMany(status => CaseTables.ReadWith(session, status, limit))
                .OrderBy(it => it.CreatedAt).ThenBy(it => it.Id, StringComparer.Ordinal).Take(limit)], cancellationToken);

    public Task<IReadOnlyList<CaseDocument>> ReadCasesOfAsync(string conversation, CancellationToken cancellationToken) =>
        ReadAsync(session => CaseTables.ReadOf(session, conversation), cancellationToken);

    public Task<IReadOnlyList<CaseEvent>> ReadCaseEventsAsync(string id, CancellationToken cancellationToken) =>
        ReadAsync(session => CaseTables.ReadEvents(session, id), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1) return;
        await writer.DisposeAsync();
        readers.Dispose();
        if (held is not null) await held.DisposeAsync();
    }

    // Everything that can refuse is asked before anything is written: a refused commit changes nothing.
    private CommitOutcome Apply(SqliteSession session, TurnCommit commit)
    {
        if (commit.Claim is { } held && !InboxTable.Holds(session, held)) return new CommitOutcome.ClaimLost();
        foreach (var write in commit.State)
        {
            if (!StateTable.IsCurrent(session, write)) return new CommitOutcome.Conflict(write.Key);
        }
        foreach (var write in commit.Cases)
        {
            if (!CaseTables.IsCurrent(session, write.Case)) return new CommitOutcome.Conflict(write.Case.Id);
        }

        var now = Now;
        foreach (var write in commit.State) StateTable.Write(session, write, now);
        foreach (var write in commit.Cases) CaseTables.Write(session, write, now);
        foreach (var outgoing in commit.Outgoing)
        {
            if (outgoing is Outgoing.ToConnector toConnector) OutboxTable.Insert(session, toConnector, now);
            if (outgoing is Outgoing.ToDirectLine line) DirectLineTables.Append(session, line.Conversation, line.Id, line.Activity, now);
        }
        if (commit.Claim is { } claim && commit.ParkedBecause is { } reason) InboxTable.Park(session, claim, commit.Result, reason);
        else if (commit.Claim is { } done) InboxTable.Finish(session, done, commit.Result);

        if (commit.ClaimNextFor is not { } owner) return new CommitOutcome.Committed(null, null);
        return new CommitOutcome.Committed(
            commit.Claim is { } ended ? InboxTable.ClaimNext(session, ended.Conversation, owner, now) : null,
            commit.Outgoing.OfType<Outgoing.ToConnector>().FirstOrDefault() is { } sent ? OutboxTable.ClaimNext(session, sent.Conversation, owner, now) : null);
    }

    private Task<bool> WriteAsync(Action<SqliteSession> change, CancellationToken cancellationToken) =>
        writer.RunAsync(session =>
        {
            change(session);
            return true;
        }, cancellationToken);

    // The writer makes the file and brings it up to date: until then there is nothing to read.
    private async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        await OpenedAsync(cancellationToken);
        return readers.Run(read);
    }

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
        var session = new SqliteSession(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            SqliteSchema.Migrate(session);
            if (first) session.Execute("DELETE FROM owners");
            if (LargestSize is { } bytes) session.Execute($"PRAGMA max_page_count = {bytes / (session.Number("PRAGMA page_size") ?? 4096)}");
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
