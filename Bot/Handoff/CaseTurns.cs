using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Handoff;

/// <summary>Makes moves within the running turn. A case changes with the commit of the turn that changes it, or not at all.</summary>
internal sealed class CaseTurns(ICaseStore store, CaseRules rules, Teams teams, TimeProvider clock)
{
    /// <summary>Begins a case that nobody but the person knows of yet.</summary>
    public StoredCase Offer(ITurnContext context) => Write(0, rules.Offer(CaseReference.New(clock), RouteOf(context), clock.GetUtcNow()));

    /// <summary>The way back to the person of this turn.</summary>
    public CaseRoute RouteOf(ITurnContext context)
    {
        var activity = context.Activity;
        return new CaseRoute(
            Turn.Conversation, activity.ChannelId ?? "", activity.ServiceUrl ?? "", activity.Conversation.Id, activity.Conversation.TenantId,
            activity.From?.Id ?? "", activity.Recipient?.Id ?? "", Turn.Caller);
    }

    /// <returns>Null where this conversation has no such case.</returns>
    public async Task<StoredCase?> ReadAsync(string reference, CancellationToken cancellationToken) =>
        await store.ReadCaseAsync(reference, cancellationToken) is { } found && found.Conversation == Turn.Conversation ? StoredCase.Read(found) : null;

    /// <summary>A case that was sent from another conversation. Whoever asks has shown that they know its reference.</summary>
    public async Task<Case?> FindElsewhereAsync(string reference, CancellationToken cancellationToken) =>
        await store.ReadCaseAsync(reference, cancellationToken) is { } found && found.Conversation != Turn.Conversation && StoredCase.Read(found).Case is { WaitingAt: not null } it ? it : null;

    /// <summary>What happened to a case up to now, in order.</summary>
    public async Task<IReadOnlyList<CaseHappening>> ReadHistoryAsync(string reference, CancellationToken cancellationToken) =>
        [.. (await store.ReadCaseEventsAsync(reference, cancellationToken)).Select(one => CaseHappening.FromJson(one.Json))];

    /// <summary>Number of the last reply that was written by then; 0 for none.</summary>
    public async Task<long> LastReplyAsync(string reference, DateTimeOffset by, CancellationToken cancellationToken) =>
        (await store.ReadCaseEventsAsync(reference, cancellationToken)).LastOrDefault(one => one.Kind == Happened.Replied && one.At <= by) is { } last ? CaseHappening.FromJson(last.Json).Number : 0;

    /// <summary>Makes a move, if the rules allow it.</summary>
    public CaseMade Make(StoredCase it, CaseMove move, Mover by) => rules.Apply(it.Case, move, by, clock.GetUtcNow()) switch
    {
        CaseStep.Moved moved => new CaseMade(moved.Happenings.Count == 0 ? it : Write(it.Version, moved), moved.Happenings, null),
        CaseStep.Refused refused => new CaseMade(it, [], refused),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The person agrees: the case goes to the team that fits it.</summary>
    /// <param name="topics">The topic and the wider ones above it.</param>
    public CaseMade Send(StoredCase it, CaseMove.Consent consent, IReadOnlyList<string> topics)
    {
        var consented = Make(it, consent, Mover.Person);
        if (consented.Refused is not null) return consented;
        var team = teams.Route(topics, consent.Summary.Grade, consent.Summary.Region, consent.Sensitive);
        return Make(consented.Case, new CaseMove.Queue(team.Id, team.Priority), Mover.Bot);
    }

    private StoredCase Write(long version, CaseStep.Moved moved)
    {
        var changed = new StoredCase(moved.Case, version);
        Turn.Write(changed.ToWrite(moved.Happenings, clock.GetUtcNow()));
        return changed;
    }

    private static TurnTransaction Turn => TurnTransaction.Current ?? throw new InvalidOperationException("A case can only be changed within a turn.");
}

/// <param name="Happenings">Empty where nothing changed.</param>
internal sealed record CaseMade(StoredCase Case, IReadOnlyList<CaseHappening> Happenings, CaseStep.Refused? Refused);
