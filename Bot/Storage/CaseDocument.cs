namespace Bot.Storage;

/// <param name="Version">Rises with each write; 0 before the first.</param>
/// <param name="Json">The transcript that the person agreed to and whatever else the hand-off keeps.</param>
internal sealed record CaseDocument(
    string Id, string Conversation, string UserKey, DateTimeOffset CreatedAt, string Status, string Topic, byte[] Json, long Version)
{
    /// <summary>Whose queue it stands in; empty before it waits.</summary>
    public string Team { get; init; } = "";

    /// <summary>Id of the adviser who has it.</summary>
    public string? Assignee { get; init; }

    public DateTimeOffset? WaitingAt { get; init; }

    /// <summary>When an adviser first took it.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>When the clock next has business with it; null for never.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>Creates or replaces a case and appends to its history. A version other than the stored one is a conflict.</summary>
internal sealed record CaseWrite(CaseDocument Case, IReadOnlyList<CaseEvent> Events);

internal sealed record CaseEvent(DateTimeOffset At, string Kind, byte[] Json);

/// <summary>One event of any case, in the order in which they were committed.</summary>
/// <param name="Sequence">Rises with each event; never used twice.</param>
internal sealed record CaseFeedLine(long Sequence, string CaseId, CaseEvent Event);

/// <summary>How long a case stood in the queue.</summary>
internal sealed record CaseWait(DateTimeOffset From, DateTimeOffset Until);
