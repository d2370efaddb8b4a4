using System.Collections.Concurrent;
using Bot.Storage;

namespace Bot.Benchmarks.Turns;

/// <summary>
/// The store's interface over dictionaries, for comparison only: the same road for every turn (repeats, one turn per conversation, versions,
/// outbox), nothing on disk, nothing after a restart. Claims of owners that fell silent, parking and erasing are left out.
/// </summary>
internal sealed class MemoryTurnStore : ITurnStore
{
    private readonly ConcurrentDictionary<string, StateDocument> state = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Conversation, string Repeat), (long Sequence, string Id)> seen = new();
    private readonly ConcurrentDictionary<long, byte[]?> results = new();
    private readonly ConcurrentDictionary<string, Line<TurnClaim>> inbox = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Line<OutboxItem>> outbox = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Line<TurnClaim>> unclaimed = new();
    private readonly ConcurrentQueue<Line<OutboxItem>> unsent = new();
    private long last;
    private long versions;

    public Task RenewAsync(string owner, TimeSpan lease, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Acceptance> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var sequence = Interlocked.Increment(ref last);
        var id = incoming.ActivityId ?? $"{incoming.Conversation}|{sequence}";
        if (!seen.TryAdd((incoming.Conversation, incoming.RepeatKey), (sequence, id)))
        {
            var first = seen[(incoming.Conversation, incoming.RepeatKey)];
            return Task.FromResult<Acceptance>(new Acceptance.Repeat(first.Sequence, first.Id));
        }
        var claim = new TurnClaim(sequence, incoming.Conversation, id, incoming.Activity, incoming.Caller, 1, incoming.ClaimFor ?? "", DateTimeOffset.UnixEpoch);
        var line = inbox.GetOrAdd(incoming.Conversation, _ => new Line<TurnClaim>());
        var claimed = line.Add(claim, incoming.ClaimFor is not null);
        if (claimed is null) unclaimed.Enqueue(line);
        return Task.FromResult<Acceptance>(new Acceptance.Stored(sequence, id, claimed));
    }

    public Task<IReadOnlyList<TurnClaim>> ClaimAsync(string owner, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TurnClaim>>([.. Heads(unclaimed, limit).Select(claim => claim with { Owner = owner })]);

    public Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        foreach (var write in commit.State)
        {
            var stored = state.TryGetValue(write.Key, out var document) ? document.Version : 0;
            if (write.ExpectedVersion is { } expected && expected != stored) return Task.FromResult<CommitOutcome>(new CommitOutcome.Conflict(write.Key));
        }
        foreach (var write in commit.State)
        {
            if (write.Json is { } json) state[write.Key] = new StateDocument(write.Key, json, write.Schema, Interlocked.Increment(ref versions));
            else state.TryRemove(write.Key, out _);
        }
        OutboxItem? toSend = null;
        foreach (var send in commit.Outgoing.OfType<Outgoing.ToConnector>())
        {
            var item = new OutboxItem(Interlocked.Increment(ref last), send.Id, send.Conversation, send.Kind, send.Activity, send.Route, 0, commit.ClaimNextFor ?? "", DateTimeOffset.UnixEpoch);
            var line = outbox.GetOrAdd(send.Conversation, _ => new Line<OutboxItem>());
            if (line.Add(item, commit.ClaimNextFor is not null) is { } first) toSend = first;
        }
        if (commit.Claim is not { } done) return Task.FromResult<CommitOutcome>(new CommitOutcome.Committed(null, toSend));
        results[done.Sequence] = commit.Result;
        var next = inbox[done.Conversation].Finish();
        return Task.FromResult<CommitOutcome>(new CommitOutcome.Committed(next is null ? null : next with { Owner = commit.ClaimNextFor ?? "" }, toSend));
    }

    public Task<OutboxItem?> SettleAsync(OutboxItem item, SendOutcome outcome, CancellationToken cancellationToken) =>
        Task.FromResult(outbox[item.Conversation].Finish());

    public Task<TurnResult> ReadResultAsync(long sequence, CancellationToken cancellationToken) =>
        Task.FromResult<TurnResult>(results.TryGetValue(sequence, out var result) ? new TurnResult.Done(result) : new TurnResult.Pending());

    public Task<IReadOnlyList<StateDocument>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StateDocument>>([.. keys.Select(key => state.GetValueOrDefault(key)).OfType<StateDocument>()]);

    public Task<IReadOnlyList<OutboxItem>> ClaimOutboxAsync(string owner, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxItem>>([.. Heads(unsent, limit).Select(item => item with { Owner = owner })]);

    public Task<int> CleanAsync(Retention retention, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task ProbeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => Task.FromResult(new StoreCounts(0, 0, 0));

    public Task<string?> ReadChannelIdAsync(string outgoingId, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task PostponeAsync(TurnClaim claim, DateTimeOffset notBefore, CancellationToken cancellationToken) => throw NotAsked();

    public Task<string?> ReadOutgoingIdAsync(string channelId, CancellationToken cancellationToken) => throw NotAsked();

    public Task<IReadOnlyList<ParkedItem>> ReadParkedAsync(int limit, CancellationToken cancellationToken) => throw NotAsked();

    public Task<bool> ResumeParkedAsync(ParkedKind kind, long sequence, CancellationToken cancellationToken) => throw NotAsked();

    public Task EraseAsync(string conversation, IReadOnlyCollection<string> stateKeys, CancellationToken cancellationToken) => throw NotAsked();

    public Task BackUpAsync(string path, CancellationToken cancellationToken) => throw NotAsked();

    private static IEnumerable<T> Heads<T>(ConcurrentQueue<Line<T>> lines, int limit)
        where T : class
    {
        for (var taken = 0; taken < limit && lines.TryDequeue(out var line);)
        {
            if (line.Head() is not { } head) continue;
            taken++;
            yield return head;
        }
    }

    private static NotSupportedException NotAsked() => new("The load does not ask for this.");

    /// <summary>What waits in one conversation; one at a time is worked on.</summary>
    private sealed class Line<T>
        where T : class
    {
        private readonly Lock gate = new();
        private readonly Queue<T> waiting = new();
        private bool busy;

        /// <returns>The item when it may be worked on at once.</returns>
        public T? Add(T item, bool wanted)
        {
            lock (gate)
            {
                if (wanted && !busy && waiting.Count == 0)
                {
                    busy = true;
                    return item;
                }
                waiting.Enqueue(item);
                return null;
            }
        }

        public T? Head()
        {
            lock (gate)
            {
                if (busy || !waiting.TryDequeue(out var item)) return null;
                busy = true;
                return item;
            }
        }

        /// <returns>The next one, to be worked on now.</returns>
        public T? Finish()
        {
            lock (gate)
            {
                busy = waiting.TryDequeue(out var item);
                return item;
            }
        }
    }
}
