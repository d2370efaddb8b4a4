using System.Collections.Concurrent;
using Bot.Storage;

namespace Bot.Benchmarks.Turns;

/// <summary>
/// The store's interface over dictionaries, for comparison only: the same road for every turn, nothing on disk, nothing after a restart.
/// It knows what the load asks of it (accept with a claim, read, commit), and one conversation is driven by one client.
/// </summary>
internal sealed class MemoryTurnStore : ITurnStore
{
    private readonly ConcurrentDictionary<string, StateDocument> state = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Conversation, string Repeat), long> seen = new();
    private readonly ConcurrentDictionary<long, byte[]?> results = new();
    private readonly ConcurrentQueue<TurnClaim> waiting = new();
    private long last;

    public Task RenewAsync(string owner, TimeSpan lease, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Acceptance> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var sequence = Interlocked.Increment(ref last);
        if (!seen.TryAdd((incoming.Conversation, incoming.RepeatKey), sequence))
        {
            return Task.FromResult<Acceptance>(new Acceptance.Repeat(seen[(incoming.Conversation, incoming.RepeatKey)], incoming.ActivityId!));
        }
        var claim = new TurnClaim(
            sequence, incoming.Conversation, incoming.ActivityId!, incoming.Activity, incoming.Caller, 1, incoming.ClaimFor ?? "", DateTimeOffset.UnixEpoch);
        if (incoming.ClaimFor is null) waiting.Enqueue(claim);
        return Task.FromResult<Acceptance>(new Acceptance.Stored(sequence, incoming.ActivityId!, incoming.ClaimFor is null ? null : claim));
    }

    public Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        foreach (var write in commit.State)
        {
            if (write.Json is { } json) state[write.Key] = new StateDocument(write.Key, json, write.Schema, (write.ExpectedVersion ?? 0) + 1);
            else state.TryRemove(write.Key, out _);
        }
        if (commit.Claim is { } claim) results[claim.Sequence] = commit.Result;
        return Task.FromResult<CommitOutcome>(new CommitOutcome.Committed(null, null));
    }

    public Task<TurnResult> ReadResultAsync(long sequence, CancellationToken cancellationToken) =>
        Task.FromResult<TurnResult>(results.TryGetValue(sequence, out var result) ? new TurnResult.Done(result) : new TurnResult.Pending());

    public Task<IReadOnlyList<StateDocument>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StateDocument>>([.. keys.Select(key => state.GetValueOrDefault(key)).OfType<StateDocument>()]);

    public Task<IReadOnlyList<TurnClaim>> ClaimAsync(string owner, int limit, CancellationToken cancellationToken)
    {
        List<TurnClaim> claims = [];
        while (claims.Count < limit && waiting.TryDequeue(out var claim)) claims.Add(claim with { Owner = owner });
        return Task.FromResult<IReadOnlyList<TurnClaim>>(claims);
    }

    public Task<IReadOnlyList<OutboxItem>> ClaimOutboxAsync(string owner, int limit, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OutboxItem>>([]);

    public Task<int> CleanAsync(Retention retention, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task ProbeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => Task.FromResult(new StoreCounts(0, 0, 0));

    public Task PostponeAsync(TurnClaim claim, DateTimeOffset notBefore, CancellationToken cancellationToken) => throw NotAsked();

    public Task<OutboxItem?> SettleAsync(OutboxItem item, SendOutcome outcome, CancellationToken cancellationToken) => throw NotAsked();

    public Task<string?> ReadOutgoingIdAsync(string channelId, CancellationToken cancellationToken) => throw NotAsked();

    public Task<string?> ReadChannelIdAsync(string outgoingId, CancellationToken cancellationToken) => throw NotAsked();

    public Task<IReadOnlyList<ParkedItem>> ReadParkedAsync(int limit, CancellationToken cancellationToken) => throw NotAsked();

    public Task<bool> ResumeParkedAsync(ParkedKind kind, long sequence, CancellationToken cancellationToken) => throw NotAsked();

    public Task EraseAsync(string conversation, IReadOnlyCollection<string> stateKeys, CancellationToken cancellationToken) => throw NotAsked();

    public Task BackUpAsync(string path, CancellationToken cancellationToken) => throw NotAsked();

    private static NotSupportedException NotAsked() => new("The load does not ask for this.");
}
