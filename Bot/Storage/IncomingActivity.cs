namespace Bot.Storage;

/// <summary>An activity that a door has checked and wants stored.</summary>
internal sealed record IncomingActivity
{
    /// <summary>A <see cref="ConversationKey"/>.</summary>
    public required string Conversation { get; init; }

    /// <summary>What makes a repeat a repeat: the channel's activity id, or the client's own id for Direct Line.</summary>
    public required string RepeatKey { get; init; }

    /// <summary>Null for Direct Line: the log then gives <c>conversation|0000001</c> and so on.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The activity as JSON.</summary>
    public required byte[] Activity { get; init; }

    /// <summary>What the turn needs of the caller's claims, as JSON.</summary>
    public byte[] Caller { get; init; } = [];

    /// <summary>The activity as the Direct Line log shows it, a JSON object without <c>id</c> and <c>timestamp</c>; null for other doors.</summary>
    public byte[]? Logged { get; init; }

    public IReadOnlyList<Upload> Uploads { get; init; } = [];

    /// <summary>Claims the activity at once for this owner when nothing waits before it in its conversation.</summary>
    public string? ClaimFor { get; init; }
}

/// <summary>What became of an activity at the inbox.</summary>
internal abstract record Acceptance
{
    private Acceptance() { }

    /// <summary>Names the turn: stable across repeats, restarts and retries.</summary>
    public abstract long Sequence { get; }

    public abstract string ActivityId { get; }

    /// <param name="Claim">Null when it waits its turn, or nobody asked for it.</param>
    internal sealed record Stored(long Sequence, string ActivityId, TurnClaim? Claim) : Acceptance
    {
        public override long Sequence { get; } = Sequence;
        public override string ActivityId { get; } = ActivityId;
    }

    /// <summary>Seen before: these are the number and id of the first.</summary>
    internal sealed record Repeat(long Sequence, string ActivityId) : Acceptance
    {
        public override long Sequence { get; } = Sequence;
        public override string ActivityId { get; } = ActivityId;
    }
}

/// <summary>The right to run one turn. It is lost when the owner falls silent, and a commit under a lost claim is refused.</summary>
/// <param name="Attempt">1 for the first run. Counted when claimed, so a turn that takes the process down counts too.</param>
internal sealed record TurnClaim(
    long Sequence, string Conversation, string ActivityId, byte[] Activity, byte[] Caller, int Attempt, string Owner, DateTimeOffset AcceptedAt)
{
    /// <summary>
    /// An activity that was claimed so often without an end may be what ends the process, or merely have run beside it. From then on an engine lets
    /// only one such activity be claimed at a time, so that the next death tells which it is.
    /// </summary>
    public const int SuspectAfter = 3;

    public bool IsSuspect => Attempt > SuspectAfter;
}

internal abstract record TurnResult
{
    private TurnResult() { }

    internal sealed record Pending : TurnResult;

    /// <summary>Done, with the answer that was stored for the caller, if any.</summary>
    internal sealed record Done(byte[]? Result) : TurnResult;

    /// <summary>Unknown or cleaned away.</summary>
    internal sealed record Forgotten : TurnResult;
}
