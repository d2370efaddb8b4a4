using Bot.Handoff.Routing;

namespace Bot.Handoff.Cases;

/// <summary>Who makes a move, with what they may do.</summary>
/// <param name="Adviser">Null for the person, the bot and the clock.</param>
internal sealed record Mover(CaseParty Party, Adviser? Adviser)
{
    public static Mover Person { get; } = new(CaseParty.Person, null);
    public static Mover Bot { get; } = new(CaseParty.Bot, null);
    public static Mover Clock { get; } = new(CaseParty.Clock, null);

    public static Mover Of(Adviser adviser) => new(CaseParty.Of(adviser), adviser);
}

/// <summary>How long a case lives in silence.</summary>
/// <param name="Offer">An offer that nobody answered.</param>
/// <param name="Waiting">A case that nobody took, or whose person waits for an answer.</param>
/// <param name="Quiet">A case whose adviser wrote last.</param>
/// <param name="Hub">How long an external hub may take to say that it has a case; null without one.</param>
internal sealed record CaseLives(TimeSpan Offer, TimeSpan Waiting, TimeSpan Quiet, TimeSpan? Hub = null);

/// <summary>The state machine: pure, and the only place where a case changes. The table says what is allowed; nothing else is.</summary>
internal sealed class CaseRules(Teams teams, CaseLives lives)
{
    public const int LongestWords = 8000;
    private const int MostTags = 10;
    private const int LongestTag = 60;
    private const int MostEarlier = 20;

    private enum May
    {
        /// <summary>Whoever the table names; advisers who may read the case.</summary>
        Any,

        /// <summary>The adviser who has the case, or a lead.</summary>
        Holder,

        /// <summary>Only the adviser who has the case: the person must know whose words they read.</summary>
        HolderAlone,
    }

    private static readonly CaseState[] _open = [CaseState.Waiting, CaseState.Assigned, CaseState.Live];
    private static readonly CaseState[] _taken = [CaseState.Assigned, CaseState.Live];
    private static readonly CaseState[] _ends = [CaseState.Resolved, CaseState.ReturnedToBot, CaseState.ClosedByPerson, CaseState.Expired];

    private static readonly Dictionary<Type, Row> _table = new Dictionary<Type, Row>
    {
        [typeof(CaseMove.Consent)] = new([CaseState.Offered], [PartyKind.Person], May.Any),
        [typeof(CaseMove.Queue)] = new([CaseState.Consented], [PartyKind.Bot], May.Any),
        [typeof(CaseMove.Take)] = new([CaseState.Waiting], [PartyKind.Adviser], May.Any),
        [typeof(CaseMove.Assign)] = new(_open, [PartyKind.Adviser], May.Holder),
        [typeof(CaseMove.Release)] = new(_taken, [PartyKind.Adviser], May.Holder),
        [typeof(CaseMove.Transfer)] = new(_open, [PartyKind.Adviser], May.Holder),
        [typeof(CaseMove.Say)] = new(_open, [PartyKind.Person], May.Any),
        [typeof(CaseMove.ReplyWith)] = new(_taken, [PartyKind.Adviser], May.HolderAlone),
        [typeof(CaseMove.Note)] = new([.. _open, .. _ends], [PartyKind.Adviser], May.Any),
        [typeof(CaseMove.MarkRead)] = new(_taken, [PartyKind.Adviser], May.HolderAlone),
        [typeof(CaseMove.Seen)] = new([.. _open, .. _ends], [PartyKind.Person], May.Any),
        [typeof(CaseMove.ReturnToBot)] = new(_taken, [PartyKind.Adviser, PartyKind.Person], May.Holder),
        [typeof(CaseMove.Close)] = new(_taken, [PartyKind.Adviser], May.Holder),
        [typeof(CaseMove.Leave)] = new([CaseState.Offered, CaseState.Consented, .. _open], [PartyKind.Person], May.Any),
        [typeof(CaseMove.Warn)] = new(_taken, [PartyKind.Bot], May.Any),
        [typeof(CaseMove.Follow)] = new([.. _open, .. _ends], [PartyKind.Person], May.Any),
        [typeof(CaseMove.Rate)] = new(_ends, [PartyKind.Person], May.Any),
        [typeof(CaseMove.FallBack)] = new(_open, [PartyKind.Bot], May.Any),
        [typeof(CaseMove.Tick)] = new([CaseState.Offered, CaseState.Consented, .. _open], [PartyKind.Clock], May.Any),
    };

    public CaseStep.Moved Offer(string reference, CaseRoute route, DateTimeOffset at) =>
        new CaseChanges(
            new Case { Reference = reference, State = CaseState.Offered, Route = route, OfferedAt = at, ExpireAt = at + lives.Offer }, CaseParty.Bot)
            .Happen(Happened.Offered).Moved;

    public CaseStep Apply(Case it, CaseMove move, Mover by, DateTimeOffset at) =>
        Refuse(it, move, by) is { } refused ? refused : Move(new CaseChanges(it, by.Party), move, by, at).Moved;

    /// <summary>Whether the table allows such a move now, whatever its words.</summary>
    public static CaseStep.Refused? Refuse(Case it, CaseMove move, Mover by)
    {
        var row = _table[move.GetType()];
        if (!row.By.Contains(by.Party.Kind)) return new(Refusal.NotAllowed, "You may not do this with a case.");
        if (by.Adviser is { } adviser && !CaseRights.MayRead(it, adviser)) return Unknown;
        if (!row.From.Contains(it.State)) return NotNow(it, move, by);
        if (by.Adviser is not null && !MayMove(it, move, row.May, by.Adviser)) return new(Refusal.NotYours, NotYours(it));
        return Malformed(move) is { } words ? new(Refusal.Malformed, words) : null;
    }

    public static CaseStep.Refused Unknown { get; } = new(Refusal.Unknown, "There is no case with this reference that you can see.");

    private static bool MayMove(Case it, CaseMove move, May may, Adviser adviser) => may switch
    {
        May.Any => true,
        // A waiting case is nobody's: anyone who may take it may hand it on.
        May.Holder => adviser.IsLead || it.Assignee?.Id == adviser.Id || (it.Assignee is null && move is CaseMove.Assign or CaseMove.Transfer),
        _ => it.Assignee?.Id == adviser.Id,
    };

    private static CaseStep.Refused NotNow(Case it, CaseMove move, Mover by) => (it, move) switch
    {
        ({ State.IsEnd: true }, _) => new(Refusal.Ended, "This case has ended."),
        ({ Assignee: { } other }, CaseMove.Take) when other.Id != by.Adviser?.Id => new(Refusal.AlreadyTaken, $"{other.Name} has already taken this case."),
        (_, CaseMove.Take) => new(Refusal.AlreadyTaken, "You have this case already."),
        (_, CaseMove.ReplyWith or CaseMove.Close or CaseMove.ReturnToBot) => new(Refusal.NotNow, "Nobody has this case. Take it first."),
        _ => new(Refusal.NotNow, $"This cannot be done while the case is {it.State.Word}."),
    };

    private static string NotYours(Case it) => it.Assignee is { } other ? $"{other.Name} has this case." : "Nobody has this case. Take it first.";

    private static string? Malformed(CaseMove move) => move switch
    {
        CaseMove.ReplyWith { Text: var text, Files.Count: 0 } when string.IsNullOrWhiteSpace(text) => "Say something: the reply is empty.",
        CaseMove.Note { Text: var text } when string.IsNullOrWhiteSpace(text) => "Say something: the note is empty.",
        CaseMove.ReplyWith { Text.Length: > LongestWords } or CaseMove.Note { Text.Length: > LongestWords } => $"This is too long: at most {LongestWords} characters.",
        CaseMove.Close { Outcome: var outcome } when string.IsNullOrWhiteSpace(outcome) || outcome.Length > LongestTag => "Say in a few words how the case ended.",
        CaseMove.Close { Tags: var tags } when tags.Count > MostTags || tags.Any(tag => tag.Length is 0 or > LongestTag) => "Give at most ten short topics.",
        CaseMove.Rate { Score: < 1 or > 5 } => "A rating is a number from 1 to 5.",
        _ => null,
    };

    private CaseChanges Move(CaseChanges it, CaseMove move, Mover by, DateTimeOffset at) => move switch
    {
        CaseMove.Consent consent => it
            .Set(one => one with
            {
                State = CaseState.Consented,
                Summary = consent.Summary,
                Anonymous = consent.Anonymous,
                PersonName = consent.Anonymous ? null : consent.PersonName,
                Sensitive = consent.Sensitive,
                ExpireAt = at + lives.Waiting,
            })
            .Happen(Happened.Consented),
        CaseMove.Queue queue => Enqueue(it, queue, at),
        CaseMove.Take when by.Adviser is { } taker => it
            .Set(one => Held(one, taker.Ref, at))
            .Happen(Happened.Taken),
        CaseMove.Assign assign => it
            .Set(one => Held(one, assign.To, at))
            .Happen(Happened.Assigned, it => it with { To = [assign.To] }),
        CaseMove.Release => it
            .Set(one => one with { State = CaseState.Waiting, Assignee = null, EscalateAt = EscalateAt(one.Team, at), ExpireAt = at + lives.Waiting })
            .Happen(Happened.Released),
        CaseMove.Transfer transfer when teams.Find(transfer.Team) is null => it,
        CaseMove.Transfer transfer => it
            .Set(one => one with { State = CaseState.Waiting, Assignee = null, Team = transfer.Team, EscalateAt = EscalateAt(transfer.Team, at), ExpireAt = at + lives.Waiting })
            .Happen(Happened.Transferred, it => it with { What = transfer.Team }),
        CaseMove.Say say => it
            .Set(one => one with { NextReply = Owed(one, at), ExpireAt = at + lives.Waiting })
            .Happen(Happened.Said, it => it with { Text = say.Text, Files = say.Files, MessageId = say.MessageId, What = say.Edits }),
        CaseMove.ReplyWith reply => it
            .Set(one => one with
            {
                State = CaseState.Live,
                FirstReply = one.FirstReply?.Stopped(at),
                NextReply = one.NextReply?.Stopped(at),
                ExpireAt = at + lives.Quiet,
            })
            .Happen(Happened.Replied, it => it with { Text = reply.Text.Trim(), Files = reply.Files, Edits = reply.Edits, MessageId = reply.MessageId }),
        CaseMove.Note note => it.Happen(Happened.Noted, it => it with { Text = note.Text.Trim(), To = note.Mentions, MessageId = note.MessageId }),
        CaseMove.MarkRead read when read.UpTo <= it.Now.ReadUpTo || read.UpTo > it.Now.Events => it,
        CaseMove.MarkRead read => it
            .Set(one => one with { ReadUpTo = read.UpTo })
            .Happen(Happened.Read, it => it with { Edits = read.UpTo }),
        CaseMove.Seen seen when seen.UpTo <= it.Now.SeenUpTo || seen.UpTo > it.Now.Events => it,
        CaseMove.Seen seen => it
            .Set(one => one with { SeenUpTo = seen.UpTo })
            .Happen(Happened.Seen, it => it with { Edits = seen.UpTo }),
        CaseMove.ReturnToBot back => it
            .Set(one => Ended(one, CaseState.ReturnedToBot, at))
            .Happen(Happened.Returned, it => it with { Why = back.Why }),
        CaseMove.Close close => it
            .Set(one => Ended(one, CaseState.Resolved, at) with { Outcome = close.Outcome.Trim(), Tags = close.Tags })
            .Happen(Happened.Closed, it => it with { Text = close.Outcome.Trim(), Tags = close.Tags }),
        CaseMove.Leave => it.Set(one => Ended(one, CaseState.ClosedByPerson, at)).Happen(Happened.Left),
        CaseMove.Warn warn when it.Now.Warned.Contains(warn.Subject) => it,
        CaseMove.Warn warn => it
            .Set(one => one with { Sensitive = one.Sensitive ?? warn.Subject, Warned = [.. one.Warned, warn.Subject] })
            .Happen(Happened.Warned, it => it with { What = warn.Subject }),
        CaseMove.Follow follow => it
            .Set(one => one with { Route = follow.To, Earlier = [.. one.Earlier.Append(one.Route.Conversation).Distinct().TakeLast(MostEarlier)] })
            .Happen(Happened.Followed),
        CaseMove.Rate rate => it
            .Set(one => one with { Rating = new CaseRating(rate.Score, rate.Words ?? one.Rating?.Words) })
            .Happen(Happened.Rated, it => it with { Score = rate.Score, Text = rate.Words }),
        CaseMove.FallBack back => it
            .Set(one => one with { State = CaseState.Waiting, Assignee = null, EscalateAt = EscalateAt(one.Team, at), ExpireAt = at + lives.Waiting, HubBy = null })
            .Happen(Happened.FellBack, it => it with { What = back.Desk, Why = back.Why }),
        CaseMove.Tick => Tick(it, at),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private CaseChanges Enqueue(CaseChanges it, CaseMove.Queue queue, DateTimeOffset at)
    {
        var team = teams.Find(queue.Team) ?? teams.Default;
        CaseClock Promise(TimeSpan span) => new(at, team.Hours.Add(at, span), null, false);
        return it
            .Set(one => one with
            {
                State = CaseState.Waiting,
                Team = team.Id,
                Priority = Math.Clamp(queue.Priority, 1, 3),
                WaitingAt = at,
                HubBy = it.Now.Sensitive is null && lives.Hub is { } hub ? at + hub : null,
                FirstReply = Promise(team.FirstReply),
                Resolution = Promise(team.Resolution),
                EscalateAt = EscalateAt(team.Id, at),
                ExpireAt = at + lives.Waiting,
            })
            .Happen(Happened.Queued, it => it with { What = team.Id });
    }

    private static Case Held(Case it, AdviserRef by, DateTimeOffset at) => it with
    {
        // A colleague who takes over in the middle of a talk goes on with it.
        State = it.State == CaseState.Live ? CaseState.Live : CaseState.Assigned,
        Assignee = by,
        TakenAt = it.TakenAt ?? at,
        EscalateAt = null,
        HubBy = null,
    };

    private static Case Ended(Case it, CaseState state, DateTimeOffset at) => it with
    {
        State = state,
        ClosedAt = at,
        FirstReply = it.FirstReply?.Stopped(at),
        NextReply = it.NextReply?.Stopped(at),
        Resolution = it.Resolution?.Stopped(at),
        EscalateAt = null,
        ExpireAt = null,
        HubBy = null,
    };

    // The first reply has its own clock; after it, the oldest words without an answer count.
    private CaseClock? Owed(Case it, DateTimeOffset at) =>
        it.FirstReply?.IsRunning != false || it.NextReply?.IsRunning == true || teams.Find(it.Team) is not { } team
            ? it.NextReply
            : new CaseClock(at, team.Hours.Add(at, team.NextReply), null, false);

    private DateTimeOffset? EscalateAt(string team, DateTimeOffset at) =>
        teams.Find(team) is { EscalateAfter: { } after } found ? found.Hours.Add(at, after) : null;

    private CaseChanges Tick(CaseChanges it, DateTimeOffset at)
    {
        if (it.Now.ExpireAt <= at) return it.Set(one => Ended(one, CaseState.Expired, at)).Happen(Happened.Expired);
        if (it.Now.HubBy <= at)
            it = it.Set(one => one with { HubBy = null }).Happen(Happened.FellBack, it => it with { What = "hub", Why = "it did not say in time that it has the case" });
        if (it.Now.FirstReply?.NextDue <= at)
            it = it.Set(one => one with { FirstReply = one.FirstReply! with { Breached = true } }).Happen(Happened.Breached, it => it with { What = ClockNames.FirstReply });
        if (it.Now.NextReply?.NextDue <= at)
            it = it.Set(one => one with { NextReply = one.NextReply! with { Breached = true } }).Happen(Happened.Breached, it => it with { What = ClockNames.NextReply });
        if (it.Now.Resolution?.NextDue <= at)
            it = it.Set(one => one with { Resolution = one.Resolution! with { Breached = true } }).Happen(Happened.Breached, it => it with { What = ClockNames.Resolution });
        return it.Now.EscalateAt <= at ? Escalate(it, at) : it;
    }

    private CaseChanges Escalate(CaseChanges it, DateTimeOffset at)
    {
        var next = teams.EscalationOf(it.Now);
        return it
            .Set(one => one with
            {
                Team = next?.Id ?? one.Team,
                Priority = Math.Max(1, one.Priority - 1),
                EscalateAt = next is null ? null : EscalateAt(next.Id, at),
            })
            .Happen(Happened.Escalated, it => it with { What = next?.Id, Why = "not taken in time" });
    }

    private sealed record Row(IReadOnlyList<CaseState> From, IReadOnlyList<PartyKind> By, May May);
}

/// <summary>The three promises of time.</summary>
internal static class ClockNames
{
    public const string FirstReply = "first-reply";
    public const string NextReply = "next-reply";
    public const string Resolution = "resolution";
}
