using System.Text.Json.Serialization;
using Bot.Turns;

namespace Bot.Handoff.Cases;

/// <summary>One hand-off from its offer to its end. It changes only by <see cref="CaseRules"/>.</summary>
internal sealed record Case
{
    public required string Reference { get; init; }
    public required CaseState State { get; init; }
    public required CaseRoute Route { get; init; }

    /// <summary>Empty until the person agrees.</summary>
    public CaseSummary Summary { get; init; } = CaseSummary.Empty;

    /// <summary>Id of the team whose queue it stands in; empty before it waits.</summary>
    public string Team { get; init; } = "";

    /// <summary>1 is first, 3 is last.</summary>
    public int Priority { get; init; } = 2;

    /// <summary>The sensitive subject, such as <c>bullying</c>; null for an ordinary case.</summary>
    public string? Sensitive { get; init; }

    /// <summary>The adviser does not learn who it is.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Null where it is not known or the person wants to stay unnamed.</summary>
    public string? PersonName { get; init; }

    public AdviserRef? Assignee { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }
    public DateTimeOffset? WaitingAt { get; init; }

    /// <summary>When an adviser first took it.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public CaseClock? FirstReply { get; init; }
    public CaseClock? NextReply { get; init; }
    public CaseClock? Resolution { get; init; }

    /// <summary>When another team is asked, unless somebody takes it before; null for never.</summary>
    public DateTimeOffset? EscalateAt { get; init; }

    public DateTimeOffset? ExpireAt { get; init; }

    /// <summary>By when an external hub must say that it has the case; null where none is asked.</summary>
    public DateTimeOffset? HubBy { get; init; }

    public string? Outcome { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public CaseRating? Rating { get; init; }

    /// <summary>Number of the last event that the adviser has read.</summary>
    public long ReadUpTo { get; init; }

    /// <summary>Number of the last reply that the person is known to have seen.</summary>
    public long SeenUpTo { get; init; }

    /// <summary>Conversations that it went on from: their files are still its files.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Events so far: the number of the last one.</summary>
    public long Events { get; init; }

    /// <summary>Sensitive subjects whose contacts were shown while an adviser had the case.</summary>
    public IReadOnlyList<string> Warned { get; init; } = [];

    /// <summary>When the clock next has business with the case; null for never.</summary>
    [JsonIgnore]
    public DateTimeOffset? DueAt =>
        new[] { FirstReply?.NextDue, NextReply?.NextDue, Resolution?.NextDue, EscalateAt, ExpireAt, HubBy }.Min();
}

/// <summary>The way back to the person's conversation.</summary>
internal sealed record CaseRoute(
    string Conversation, string ChannelId, string ServiceUrl, string ConversationId, string? TenantId, string PersonId, string BotId, TurnCaller Caller)
{
    [JsonIgnore]
    public string UserKey => $"{ChannelId}/{PersonId}";
}

/// <summary>What the person agreed to send.</summary>
/// <param name="Request">What they want help with, in their own words.</param>
/// <param name="LastAnswer">What the bot last said to <see cref="LastQuestion"/>, cut to its first part.</param>
/// <param name="Missing">The part that the bot could not answer; null where it does not know.</param>
/// <param name="Topic">Id of a skill of the taxonomy.</param>
/// <param name="Entries">Ids of the entries that the bot quoted, the last first.</param>
internal sealed record CaseSummary(
    string Request, string? LastQuestion, string? LastAnswer, string? Missing, string? Topic, string? Grade, string? Region,
    IReadOnlyList<CaseLine> Transcript, IReadOnlyList<string> Entries)
{
    public static CaseSummary Empty { get; } = new("", null, null, null, null, null, null, [], []);
}

/// <param name="Who">"person" or "bot".</param>
internal sealed record CaseLine(string Who, string Text);

/// <param name="Url">Where the file can be fetched; ours or the channel's.</param>
internal sealed record CaseFile(string Name, string ContentType, string Url);

/// <summary>A promise of time that runs in opening hours only.</summary>
/// <param name="Breached">True once it was missed and announced.</param>
/// <param name="StoppedAt">When it was kept or fell away; null while it runs.</param>
internal sealed record CaseClock(DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? StoppedAt, bool Breached)
{
    [JsonIgnore]
    public bool IsRunning => StoppedAt is null;

    [JsonIgnore]
    public DateTimeOffset? NextDue => IsRunning && !Breached ? DueAt : null;

    public CaseClock Stopped(DateTimeOffset at) => IsRunning ? this with { StoppedAt = at, Breached = Breached || at > DueAt } : this;
}

/// <param name="Score">1 to 5, 5 is best.</param>
internal sealed record CaseRating(int Score, string? Words);
