namespace Bot.Storage.Sqlite;

/// <summary>Inbox, state and outbox in one SQLite file.</summary>
internal sealed class SqliteTurnStore(SqliteDatabase database) : ITurnStore
{
    public Task RenewAsync(string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(
            "INSERT INTO owners (owner, alive_until) VALUES ($1, $2) ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until",
            owner, database.Now + lease), cancellationToken);

    public async Task<Acceptance> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var accepted = await database.WriteAsync(session => InboxTable.Accept(session, incoming, database.Now), cancellationToken);
        if (incoming.Logged is not null) database.LogSignals.Grew(incoming.Conversation);
        return accepted;
    }

    public Task<IReadOnlyList<TurnClaim>> ClaimAsync(string owner, int limit, CancellationToken cancellationToken) =>
        database.WriteAsync(session => InboxTable.Claim(session, owner, limit, database.Now), cancellationToken);

    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await database.WriteAsync(session => Apply(session, commit, database.Now), cancellationToken);
        if (outcome is CommitOutcome.Committed)
        {
            foreach (var line in commit.Outgoing.OfType<Outgoing.ToDirectLine>()) database.LogSignals.Grew(line.Conversation);
            if (commit.Cases.Count > 0 || commit.Forget is not null) database.LogSignals.Grew(SqliteCaseStore.Feed);
            if (commit.Forget is not null) await database.FoldAsync(cancellationToken);
        }
        return outcome;
    }

    public Task PostponeAsync(TurnClaim claim, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(session => InboxTable.Postpone(session, claim, notBefore), cancellationToken);

    public Task<TurnResult> ReadResultAsync(long sequence, CancellationToken cancellationToken) =>
        database.ReadAsync(session => InboxTable.Result(session, sequence), cancellationToken);

    public Task<IReadOnlyList<StateDocument>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StateDocument>>(
            session => [.. keys.Select(key => StateTable.Read(session, key)).OfType<StateDocument>()], cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> ClaimOutboxAsync(string owner, int limit, CancellationToken cancellationToken) =>
        database.WriteAsync(session => OutboxTable.Claim(session, owner, limit, database.Now), cancellationToken);

    public Task<OutboxItem?> SettleAsync(OutboxItem item, SendOutcome outcome, CancellationToken cancellationToken) =>
        database.WriteAsync(session => OutboxTable.Settle(session, item, outcome, database.Now), cancellationToken);

    public Task<string?> ReadChannelIdAsync(string outgoingId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => OutboxTable.ChannelId(session, outgoingId), cancellationToken);

    public Task<string?> ReadOutgoingIdAsync(string channelId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => OutboxTable.OutgoingId(session, channelId), cancellationToken);

    public Task<IReadOnlyList<ParkedItem>> ReadParkedAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Parked.Read(session, limit), cancellationToken);

    public Task<bool> ResumeParkedAsync(ParkedKind kind, long sequence, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Parked.Resume(session, kind, sequence), cancellationToken);

    public async Task<int> CleanAsync(Retention retention, CancellationToken cancellationToken)
    {
        var oldState = await database.ReadAsync(session => CleanUp.FindOldState(session, retention), cancellationToken);
        var removed = await database.WriteAsync(session => CleanUp.Run(session, retention, oldState, database.Now), cancellationToken);
        if (removed == 0) await database.FoldAsync(cancellationToken);
        return removed;
    }

    public async Task EraseAsync(string conversation, IReadOnlyCollection<string> stateKeys, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session => CleanUp.Erase(session, conversation, stateKeys), cancellationToken);
        database.LogSignals.Grew(conversation);
    }

    public Task BackUpAsync(string path, CancellationToken cancellationToken) => database.BackUpAsync(path, cancellationToken);

    public Task ProbeAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            // A row that needs pages of its own: a full disk shows here, and not with the next message.
            session.Execute("INSERT INTO owners (owner, alive_until) VALUES ('probe' || hex(zeroblob(4096)), 0) ON CONFLICT (owner) DO NOTHING");
            return session.Execute("DELETE FROM owners WHERE owner LIKE 'probe%'");
        }, cancellationToken);

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(Parked.Count, cancellationToken);

    // Everything that can refuse is asked before anything is written: a refused commit changes nothing.
    private static CommitOutcome Apply(SqliteSession session, TurnCommit commit, DateTimeOffset now)
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

        if (commit.Forget is { } forgotten) HeldTables.Erase(session, forgotten, commit.Claim?.Conversation);
        else if (commit is { Speaker: { } speaker, Claim: { } theirs }) SqlitePersonStore.Note(session, speaker, theirs.Conversation, now);
        if (commit is { Kept: { } kept, Claim: { } line }) DirectLineTables.Replace(session, line.Conversation, line.ActivityId, kept);
        foreach (var file in commit.Files) DirectLineTables.Insert(session, file);
        foreach (var write in commit.State) StateTable.Write(session, write, now);
        foreach (var write in commit.Cases) CaseTables.Write(session, write, now);
        foreach (var outgoing in commit.Outgoing)
        {
            if (outgoing is Outgoing.ToConnector toConnector) OutboxTable.Insert(session, toConnector, now);
            if (outgoing is Outgoing.ToDirectLine reply) DirectLineTables.Append(session, reply.Conversation, reply.Id, reply.Activity, now);
        }
        if (commit.Claim is { } claim && commit.ParkedBecause is { } reason) InboxTable.Park(session, claim, commit, reason);
        else if (commit.Claim is { } done) InboxTable.Finish(session, done, commit.Result);

        if (commit.ClaimNextFor is not { } owner) return new CommitOutcome.Committed(null, null);
        return new CommitOutcome.Committed(
            commit.Claim is { } ended ? InboxTable.ClaimNext(session, ended.Conversation, owner, now) : null,
            commit.Outgoing.OfType<Outgoing.ToConnector>().FirstOrDefault() is { } sent ? OutboxTable.ClaimNext(session, sent.Conversation, owner, now) : null);
    }
}
