using System.Collections.Concurrent;
using Bot.Handoff.Cases;

namespace Bot.Desk.Api;

/// <summary>
/// Who works at this desk: everyone who used it since the start, and whoever has a case. There is no list of staff to ask, and none is kept.
/// </summary>
internal sealed class Roster(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, Seen> seen = new(StringComparer.Ordinal);

    public void See(Adviser adviser)
    {
        if (adviser.WorksOnCases) seen[adviser.Id] = new Seen(adviser.Ref, clock.GetUtcNow());
    }

    /// <param name="others">Advisers that are known from elsewhere.</param>
    public IReadOnlyList<AdviserRef> All(IEnumerable<AdviserRef> others) =>
        [.. seen.Values.Where(one => clock.GetUtcNow() - one.At < Remembered).Select(one => one.Who).Concat(others)
            .DistinctBy(one => one.Id).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)];

    private sealed record Seen(AdviserRef Who, DateTimeOffset At);
}
