using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Storage;

namespace Bot.Handoff.Routing;

/// <summary>What can honestly be said to somebody who waits.</summary>
/// <param name="Position">From 1.</param>
/// <param name="OpensAt">When somebody is next there; null while open.</param>
/// <param name="Attendance">Whether somebody is there, as far as desks can tell.</param>
/// <param name="Half">Opening time within which half of the last cases were taken; null where there were too few to say.</param>
/// <param name="Most">The same for eight of ten.</param>
internal sealed record Outlook(int Position, DateTimeOffset? OpensAt, Attendance Attendance, TimeSpan? Half, TimeSpan? Most);

/// <summary>Reads position and expected wait from the queue and from what happened before.</summary>
internal sealed class QueueOutlook(ICaseStore store, Teams teams, AllDesks desks, TimeProvider clock)
{
    private const int CasesLookedAt = 50;
    // Fewer say nothing about the next one.
    private const int FewestCases = 5;
    private static readonly TimeSpan _memory = TimeSpan.FromDays(60);
    private const int MostQueued = 1000;

    public async Task<Outlook> ForAsync(Case it, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var team = teams.Find(it.Team) ?? teams.Default;
        var queue = await store.ReadCasesAsync([CaseState.Waiting.Word], MostQueued, cancellationToken);
        var ahead = queue.Where(document => document.Team == team.Id).Select(document => StoredCase.Read(document).Case)
            .Count(other => other.Reference != it.Reference && IsAhead(other, it));
        var waits = (await store.ReadWaitsAsync(team.Id, now - _memory, CasesLookedAt, cancellationToken))
            .Select(wait => team.Hours.Between(wait.From, wait.Until)).Order().ToList();
        var opens = team.NextStaffed(now);
        return new Outlook(ahead + 1, opens == now ? null : opens ?? DateTimeOffset.MaxValue, await desks.AttendanceAsync(team, cancellationToken), Share(waits, 0.5), Share(waits, 0.8));
    }

    private static bool IsAhead(Case other, Case it) => other.Priority < it.Priority || (other.Priority == it.Priority && other.WaitingAt < (it.WaitingAt ?? DateTimeOffset.MaxValue));

    private static TimeSpan? Share(List<TimeSpan> waits, double share) =>
        waits.Count < FewestCases ? null : waits[Math.Min(waits.Count - 1, (int)Math.Ceiling(waits.Count * share) - 1)];
}
