namespace Bot.Storage;

/// <summary>Hand-off cases. They are written with the turn that changes them (<see cref="TurnCommit.Cases"/>).</summary>
internal interface ICaseStore
{
    Task<CaseDocument?> ReadCaseAsync(string id, CancellationToken cancellationToken);

    /// <summary>Cases with one of the statuses, oldest first; every status when none is named.</summary>
    Task<IReadOnlyList<CaseDocument>> ReadCasesAsync(IReadOnlyCollection<string> statuses, int limit, CancellationToken cancellationToken);

    /// <summary>Cases of one conversation, newest first.</summary>
    Task<IReadOnlyList<CaseDocument>> ReadCasesOfAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>What happened to a case, in order.</summary>
    Task<IReadOnlyList<CaseEvent>> ReadCaseEventsAsync(string id, CancellationToken cancellationToken);
}
