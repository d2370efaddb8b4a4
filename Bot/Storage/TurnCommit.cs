namespace Bot.Storage;

/// <summary>What one turn changes. Without a claim it is a change outside a turn (an adviser's message, a clean-up).</summary>
internal sealed record TurnCommit
{
    public TurnClaim? Claim { get; init; }

    /// <summary>Set when the turn is given up: the reason an operator reads. The conversation goes on with its next activity.</summary>
    public string? ParkedBecause { get; init; }

    /// <summary>The incoming activity as it waits once it is given up; null leaves it as it came.</summary>
    public byte[]? Parked { get; init; }

    /// <summary>The answer to a caller that waits (invoke, expectReplies), kept so that a repeat gets the same.</summary>
    public byte[]? Result { get; init; }

    public IReadOnlyList<StateWrite> State { get; init; } = [];

    /// <summary>In the order in which the person sees them.</summary>
    public IReadOnlyList<Outgoing> Outgoing { get; init; } = [];

    public IReadOnlyList<CaseWrite> Cases { get; init; } = [];

    /// <summary>Who spoke, where the talk is theirs alone; null in a group, or where nobody did.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The incoming activity as its line in the Direct Line log shall stay; null leaves the line as it came.</summary>
    public byte[]? Kept { get; init; }

    /// <summary>Files that the bot gives in this talk.</summary>
    public IReadOnlyList<Upload> Files { get; init; } = [];

    /// <summary>Erases all that is held of this person, before anything of this commit is written.</summary>
    public KnownPerson? Forget { get; init; }

    /// <summary>Claims the conversation's next waiting activity and first unsent one for this owner.</summary>
    public string? ClaimNextFor { get; init; }
}

internal sealed record Speaker(string ChannelId, string UserId);

/// <param name="Json">Null deletes.</param>
/// <param name="Schema">The number of the form in which the document is written.</param>
/// <param name="ExpectedVersion">The version that was read; 0 when there was none; null writes over whatever is there.</param>
internal sealed record StateWrite(string Key, byte[]? Json, int Schema, long? ExpectedVersion);

internal sealed record StateDocument(string Key, byte[] Json, int Schema, long Version);

internal abstract record Outgoing
{
    private Outgoing() { }

    /// <summary>For the Bot Connector: stored in the outbox and sent after the commit.</summary>
    /// <param name="Id">Ours; the channel gives its own when it is sent.</param>
    /// <param name="Route">Where and as whom to send, as JSON.</param>
    internal sealed record ToConnector(string Id, string Conversation, SendKind Kind, byte[] Activity, byte[] Route) : Outgoing;

    /// <summary>For our own Direct Line: appended to the log by the commit itself.</summary>
    /// <param name="Activity">A JSON object without <c>id</c> and <c>timestamp</c>.</param>
    internal sealed record ToDirectLine(string Id, string Conversation, byte[] Activity) : Outgoing;
}

internal enum SendKind
{
    Send = 0,
    Update = 1,
    Delete = 2,
}

internal abstract record CommitOutcome
{
    private CommitOutcome() { }

    internal sealed record Committed(TurnClaim? Next, OutboxItem? ToSend) : CommitOutcome;

    /// <summary>Somebody else wrote one of the documents first. Nothing was changed; run the turn again.</summary>
    internal sealed record Conflict(string Key) : CommitOutcome;

    /// <summary>The claim is no longer ours. Nothing was changed; somebody else runs the turn.</summary>
    internal sealed record ClaimLost : CommitOutcome;
}
