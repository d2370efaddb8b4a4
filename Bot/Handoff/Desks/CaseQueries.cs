using System.Runtime.CompilerServices;
using Bot.Handoff.Cases;
using Bot.Storage;

namespace Bot.Handoff.Desks;

/// <summary>What advisers see, from any desk. Nothing leaves here that <see cref="CaseRights"/> does not allow the reader.</summary>
internal sealed class CaseQueries(ICaseStore store)
{
    private const int MostListed = 1000;
    private static readonly string[] _waiting = [CaseState.Waiting.Word];
    private static readonly string[] _taken = [CaseState.Assigned.Word, CaseState.Live.Word];

    /// <summary>Waiting cases, the most urgent first: by priority, then by when the first reply is due.</summary>
    public async Task<IReadOnlyList<CaseView>> QueueAsync(Adviser reader, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(_waiting, reader, cancellationToken))
            .OrderBy(it => it.Priority).ThenBy(it => it.FirstReply?.DueAt).ThenBy(it => it.WaitingAt)];

    /// <summary>Cases that this adviser has, the one whose reply is due soonest first.</summary>
    public async Task<IReadOnlyList<CaseView>> MineAsync(Adviser reader, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(_taken, reader, cancellationToken)).Where(it => it.Assignee?.Id == reader.Id).OrderBy(DueAt)];

    /// <summary>Cases that other advisers have.</summary>
    public async Task<IReadOnlyList<CaseView>> OthersAsync(Adviser reader, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(_taken, reader, cancellationToken)).Where(it => it.Assignee?.Id != reader.Id).OrderBy(DueAt)];

    /// <summary>Cases that ended, the last first.</summary>
    public async Task<IReadOnlyList<CaseView>> EndedAsync(Adviser reader, int limit, CancellationToken cancellationToken) =>
        [.. (await store.ReadNewestCasesAsync(_ends, MostListed, cancellationToken))
            .Select(document => StoredCase.Read(document).Case).Where(it => CaseRights.MayRead(it, reader)).Select(CaseView.Of)
            .OrderByDescending(it => it.ClosedAt).Take(limit)];

    /// <returns>Null where there is no such case, or the reader may not know of it.</returns>
    public async Task<CasePage?> ReadAsync(string reference, Adviser reader, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } found || !CaseRights.MayRead(found, reader)) return null;
        var events = await store.ReadCaseEventsAsync(found.Reference, cancellationToken);
        return new CasePage(CaseView.Of(found), [.. events.Select(one => new CaseLineView(one.At, CaseHappening.FromJson(one.Json)))]);
    }

    /// <summary>Everything that happens to cases that the reader may see, after a sequence number and then as it is committed, until cancelled.</summary>
    public async IAsyncEnumerable<CaseChange> FollowAsync(Adviser reader, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in FollowAllAsync(after, cancellationToken))
        {
            if (change.Case is { } found && CaseRights.MayRead(found, reader)) yield return change.ToView(found);
        }
    }

    /// <summary>For desks of their own that keep to the rights themselves: every event with its case, null where the case is gone.</summary>
    public async IAsyncEnumerable<CaseNews> FollowAllAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in store.FollowCaseFeedAsync(after, cancellationToken))
            yield return new CaseNews(line.Sequence, line.Event.At, CaseHappening.FromJson(line.Event.Json), await FindAsync(line.CaseId, cancellationToken));
    }

    /// <summary>Where a reader who wants only what is new begins.</summary>
    public Task<long> EndOfFeedAsync(CancellationToken cancellationToken) => store.ReadCaseFeedEndAsync(cancellationToken);

    private static readonly string[] _ends =
        [CaseState.Resolved.Word, CaseState.ReturnedToBot.Word, CaseState.ClosedByPerson.Word, CaseState.Expired.Word];

    private static DateTimeOffset? DueAt(CaseView it) => it.NextReply?.NextDue ?? it.FirstReply?.NextDue ?? it.Resolution?.DueAt;

    private async Task<IEnumerable<CaseView>> ReadAsync(string[] states, Adviser reader, CancellationToken cancellationToken) =>
        (await store.ReadCasesAsync(states, MostListed, cancellationToken))
            .Select(document => StoredCase.Read(document).Case).Where(it => CaseRights.MayRead(it, reader)).Select(CaseView.Of);

    private async Task<Case?> FindAsync(string reference, CancellationToken cancellationToken) =>
        await store.ReadCaseAsync(reference.Trim().ToUpperInvariant(), cancellationToken) is { } document ? StoredCase.Read(document).Case : null;
}

/// <summary>An event with the whole case, for desks inside the host.</summary>
internal sealed record CaseNews(long Sequence, DateTimeOffset At, CaseHappening What, Case? Case)
{
    public CaseChange ToView(Case it) => new(Sequence, At, What, CaseView.Of(it));
}
