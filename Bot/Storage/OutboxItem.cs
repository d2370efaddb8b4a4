namespace Bot.Storage;

/// <param name="Attempts">Sends that failed before this one.</param>
internal sealed record OutboxItem(
    long Sequence, string Id, string Conversation, SendKind Kind, byte[] Activity, byte[] Route, int Attempts, string Owner, DateTimeOffset StoredAt);

internal abstract record SendOutcome
{
    private SendOutcome() { }

    /// <param name="ChannelId">The id that the channel gave; null when it gave none.</param>
    internal sealed record Sent(string? ChannelId) : SendOutcome;

    internal sealed record Later(DateTimeOffset NotBefore) : SendOutcome;

    internal sealed record GivenUp(string Reason) : SendOutcome;
}

internal enum ParkedKind
{
    Incoming = 0,
    Outgoing = 1,
}

/// <param name="Id">The activity's id: the channel's for incoming, ours for outgoing.</param>
internal sealed record ParkedItem(
    ParkedKind Kind, long Sequence, string Conversation, string Id, string Reason, int Attempts, DateTimeOffset StoredAt);

/// <summary>What is older than these moments may go.</summary>
/// <param name="Repeats">Finished inbox rows: until they go, a repeat of their activity is recognised.</param>
/// <param name="Conversations">State, Direct Line logs and conversations, uploads, ids of sent activities, parked items.</param>
/// <param name="Cases">Hand-off cases, counted from their last change.</param>
internal sealed record Retention(DateTimeOffset Repeats, DateTimeOffset Conversations, DateTimeOffset Cases)
{
    /// <summary>Development plans, counted from their last change.</summary>
    public DateTimeOffset Plans { get; init; }
}

internal sealed record StoreCounts(long InboxWaiting, long OutboxWaiting, long Parked);
