namespace Bot.Handoff.Cases;

/// <summary>Why a move was not made. Nothing was changed.</summary>
internal enum Refusal
{
    /// <summary>There is no such case, or this adviser may not know of it.</summary>
    Unknown,

    /// <summary>The state of the case does not allow the move.</summary>
    NotNow,

    /// <summary>Another adviser has it.</summary>
    AlreadyTaken,

    /// <summary>The case has ended.</summary>
    Ended,

    /// <summary>Only the adviser who has the case, or a lead, may do this.</summary>
    NotYours,

    /// <summary>The role does not allow it.</summary>
    NotAllowed,

    /// <summary>The words are empty or too long, or name something that does not exist.</summary>
    Malformed,
}

internal abstract record CaseStep
{
    private CaseStep() { }

    /// <param name="Happenings">Empty where the case already was as the move wants it.</param>
    internal sealed record Moved(Case Case, IReadOnlyList<CaseHappening> Happenings) : CaseStep;

    /// <param name="Words">For whoever made the move.</param>
    internal sealed record Refused(Refusal Reason, string Words) : CaseStep;
}
