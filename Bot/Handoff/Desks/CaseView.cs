using Bot.Handoff.Cases;

namespace Bot.Handoff.Desks;

/// <summary>A case as desks show it: everything but the way to the person.</summary>
internal sealed record CaseView
{
    public required string Reference { get; init; }
    public required CaseState State { get; init; }
    public required CaseSummary Summary { get; init; }
    public required string Team { get; init; }
    public required int Priority { get; init; }
    public required string? Sensitive { get; init; }
    public required bool Anonymous { get; init; }

    /// <summary>Null where it is not known, or the person wants to stay unnamed.</summary>
    public required string? PersonName { get; init; }

    /// <summary>Where the person writes: <c>msteams</c>, <c>directline</c>.</summary>
    public required string Channel { get; init; }

    public required AdviserRef? Assignee { get; init; }
    public required DateTimeOffset WaitingAt { get; init; }
    public required DateTimeOffset? TakenAt { get; init; }
    public required DateTimeOffset? ClosedAt { get; init; }
    public required CaseClock? FirstReply { get; init; }
    public required CaseClock? NextReply { get; init; }
    public required CaseClock? Resolution { get; init; }
    public required string? Outcome { get; init; }
    public required IReadOnlyList<string> Tags { get; init; }
    public required CaseRating? Rating { get; init; }

    /// <summary>Number of the last event that the adviser has read, and of the last there is.</summary>
    public required long ReadUpTo { get; init; }

    public required long Events { get; init; }

    /// <summary>Number of the last reply that the person is known to have seen.</summary>
    public required long SeenUpTo { get; init; }

    public static CaseView Of(Case it) => new()
    {
        Reference = it.Reference,
        State = it.State,
        Summary = it.Summary,
        Team = it.Team,
        Priority = it.Priority,
        Sensitive = it.Sensitive,
        Anonymous = it.Anonymous,
        PersonName = it.Anonymous ? null : it.PersonName,
        Channel = it.Route.ChannelId,
        Assignee = it.Assignee,
        WaitingAt = it.WaitingAt ?? it.OfferedAt,
        TakenAt = it.TakenAt,
        ClosedAt = it.ClosedAt,
        FirstReply = it.FirstReply,
        NextReply = it.NextReply,
        Resolution = it.Resolution,
        Outcome = it.Outcome,
        Tags = it.Tags,
        Rating = it.Rating,
        ReadUpTo = it.ReadUpTo,
        Events = it.Events,
        SeenUpTo = it.SeenUpTo,
    };
}

/// <summary>One line of the history, with its time.</summary>
internal sealed record CaseLineView(DateTimeOffset At, CaseHappening What);

/// <summary>A case with all that happened to it, in order.</summary>
internal sealed record CasePage(CaseView Case, IReadOnlyList<CaseLineView> History);

/// <summary>One event of any case, as desks are told it.</summary>
/// <param name="Sequence">Resume from here. Rises; numbers may be missing between two.</param>
/// <param name="Case">As it stands now, which may be later than the event.</param>
internal sealed record CaseChange(long Sequence, DateTimeOffset At, CaseHappening What, CaseView Case);
