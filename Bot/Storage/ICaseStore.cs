namespace Bot.Storage;

/// <summary>Hand-off cases. They are written with the turn that changes them (<see cref="TurnCommit.Cases"/>).</summary>
internal interface ICaseStore
{
    Task<CaseDocument?> ReadCaseAsync(string id, CancellationToken cancellationToken);

    /// <summary>Cases with one of the statuses, oldest first; every status when none is named.</summary>
    Task<IReadOnlyList<CaseDocument>> ReadCasesAsync(IReadOnlyCollection<string> statuses, int limit, CancellationToken cancellationToken);

    /// <summary>Cases with one of the statuses, the newest first.</summary>
    Task<IReadOnlyList<CaseDocument>> ReadNewestCasesAsync(IReadOnlyCollection<string> statuses, int limit, CancellationToken cancellationToken);

    /// <summary>Cases of one conversation, newest first.</summary>
    Task<IReadOnlyList<CaseDocument>> ReadCasesOfAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>What happened to a case, in order.</summary>
    Task<IReadOnlyList<CaseEvent>> ReadCaseEventsAsync(string id, CancellationToken cancellationToken);

    /// <summary>Cases with which the clock has business by now, the longest overdue first.</summary>
    Task<IReadOnlyList<CaseDocument>> ReadDueCasesAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Waits of a team's cases that were taken since, the last first.</summary>
    Task<IReadOnlyList<CaseWait>> ReadWaitsAsync(string team, DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>Events of all cases with a greater sequence number, in order.</summary>
    Task<IReadOnlyList<CaseFeedLine>> ReadCaseFeedAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>The same, and then each new event once it is committed, until cancelled.</summary>
    IAsyncEnumerable<CaseFeedLine> FollowCaseFeedAsync(long after, CancellationToken cancellationToken);

    /// <returns>The last sequence number that was given; 0 before the first.</returns>
    Task<long> ReadCaseFeedEndAsync(CancellationToken cancellationToken);
}
