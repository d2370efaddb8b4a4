namespace Bot.Handoff.Cases;

/// <summary>Where a case stands. The last four are ends: nothing leads out of them.</summary>
internal enum CaseState
{
    /// <summary>The person was shown what would go. Nobody else may see it.</summary>
    Offered,

    /// <summary>The person agreed. A case leaves this state with the same turn that brought it here.</summary>
    Consented,

    /// <summary>In a team's queue.</summary>
    Waiting,

    /// <summary>An adviser has it and has not written yet.</summary>
    Assigned,

    /// <summary>The adviser and the person write to each other.</summary>
    Live,

    Resolved,
    ReturnedToBot,
    ClosedByPerson,
    Expired,
}

internal static class CaseStates
{
    /// <summary>The states that a desk works on.</summary>
    public static IReadOnlyList<CaseState> AtDesk { get; } = [CaseState.Waiting, CaseState.Assigned, CaseState.Live];

    extension(CaseState state)
    {
        public bool IsEnd => state >= CaseState.Resolved;

        /// <summary>An adviser has taken it: what the person writes goes to them.</summary>
        public bool IsWithAdviser => state is CaseState.Assigned or CaseState.Live;

        /// <summary>As it is stored and sent: <c>returned-to-bot</c>.</summary>
        public string Word => state switch
        {
            CaseState.Offered => "offered",
            CaseState.Consented => "consented",
            CaseState.Waiting => "waiting",
            CaseState.Assigned => "assigned",
            CaseState.Live => "live",
            CaseState.Resolved => "resolved",
            CaseState.ReturnedToBot => "returned-to-bot",
            CaseState.ClosedByPerson => "closed-by-person",
            CaseState.Expired => "expired",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
