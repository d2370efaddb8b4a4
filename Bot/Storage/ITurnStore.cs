namespace Bot.Storage;

/// <summary>
/// The turns' part of what must outlive the process. An engine brings this, <see cref="IDirectLineStore"/> and <see cref="ICaseStore"/> over one
/// database, held to the contract test classes.
/// A task that has completed means: on disk. Nothing here assumes that only one process uses the store: whoever works on a
/// conversation holds a claim in the name of an owner, and a claim counts only while its owner has lately said that it lives.
/// </summary>
/// <exception cref="StoreUnavailableException">From any method: the disk is full, the file is locked or damaged. Nothing was changed.</exception>
internal interface ITurnStore
{
    /// <summary>Says that this owner lives for another <paramref name="lease"/>; its claims are safe so long. Call before the first claim.</summary>
    Task RenewAsync(string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an activity at the end of its conversation's queue, its uploads and its line in the Direct Line log with it.
    /// A second activity with the same conversation and repeat key is reported as <see cref="Acceptance.Repeat"/> and changes nothing.
    /// </summary>
    Task<Acceptance> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken);

    /// <summary>
    /// Claims the first waiting activity of up to <paramref name="limit"/> conversations that nobody else works on, oldest first;
    /// of suspects (<see cref="TurnClaim.SuspectAfter"/>) one, and only while nobody holds another.
    /// </summary>
    Task<IReadOnlyList<TurnClaim>> ClaimAsync(string owner, int limit, CancellationToken cancellationToken);

    /// <summary>All or nothing: state, outgoing activities, cases and the mark on the inbox.</summary>
    Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Gives a claim back: the activity stays first in its conversation and may be claimed again from <paramref name="notBefore"/>.</summary>
    Task PostponeAsync(TurnClaim claim, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>What a turn answered to a caller that waits (<see cref="TurnCommit.Result"/>).</summary>
    Task<TurnResult> ReadResultAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>The documents that exist among the keys, in any order.</summary>
    Task<IReadOnlyList<StateDocument>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Claims the first unsent activity of up to <paramref name="limit"/> conversations that nobody else sends to and whose time has come.</summary>
    Task<IReadOnlyList<OutboxItem>> ClaimOutboxAsync(string owner, int limit, CancellationToken cancellationToken);

    /// <summary>Records what became of a claimed outgoing activity.</summary>
    /// <returns>The next one of the same conversation, claimed by the same owner; null when there is none, its time has not come, or the claim was lost.</returns>
    Task<OutboxItem?> SettleAsync(OutboxItem item, SendOutcome outcome, CancellationToken cancellationToken);

    /// <summary>The id that the channel gave to an activity we sent; null when it is not sent (yet) or forgotten.</summary>
    Task<string?> ReadChannelIdAsync(string outgoingId, CancellationToken cancellationToken);

    /// <summary>The other way round: our id of the activity that a channel calls so; null when it is none of ours, or forgotten.</summary>
    Task<string?> ReadOutgoingIdAsync(string channelId, CancellationToken cancellationToken);

    /// <summary>What was given up, oldest first.</summary>
    Task<IReadOnlyList<ParkedItem>> ReadParkedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Puts a parked item back at its place in the order, with its attempts forgotten. False when there is no such item.</summary>
    Task<bool> ResumeParkedAsync(ParkedKind kind, long sequence, CancellationToken cancellationToken);

    /// <summary>Removes what is past its time, a bounded amount per call.</summary>
    /// <returns>Rows removed; 0 when there was nothing left to do.</returns>
    Task<int> CleanAsync(Retention retention, CancellationToken cancellationToken);

    /// <summary>Removes what is held of a conversation and the named state documents: inbox, outbox, log, uploads, state.</summary>
    Task EraseAsync(string conversation, IReadOnlyCollection<string> stateKeys, CancellationToken cancellationToken);

    /// <summary>Writes a consistent copy to a new file while turns go on. The file must not exist.</summary>
    Task BackUpAsync(string path, CancellationToken cancellationToken);

    /// <summary>Writes and reads back. Completes when the store works.</summary>
    Task ProbeAsync(CancellationToken cancellationToken);

    /// <summary>How much waits: for the health page and the metrics.</summary>
    Task<StoreCounts> CountAsync(CancellationToken cancellationToken);
}
