using Bot.Handoff.Routing;
using Bot.Storage;

namespace Bot.Handoff.Desks;

/// <summary>
/// A place where advisers work. It is told of every event of every case, in order and from where it stopped after a restart, and moves cases by
/// <see cref="CaseActions"/>. One contract test class holds every desk to this.
/// </summary>
internal interface IDesk
{
    /// <summary>Short and stable: its place in the feed is kept under it.</summary>
    string Name { get; }

    /// <summary>False where it reads the feed by itself.</summary>
    bool IsTold { get; }

    /// <summary>Whether the settings have the team's cases worked on here.</summary>
    bool Serves(Team team);

    /// <summary>Asked, where it serves the team, before a person is told what happens next: it answers from what the host knows, and calls nobody.</summary>
    Task<Attendance> AttendanceAsync(Team team, CancellationToken cancellationToken);

    /// <summary>
    /// What one event makes the desk send and remember. It is committed together with the desk's place in the feed: neither lost nor done twice.
    /// When it throws, the event comes again later and nothing after it before.
    /// </summary>
    Task<DeskTold> TellAsync(CaseNews news, CancellationToken cancellationToken);
}

/// <param name="State">Documents of the desk's own.</param>
internal sealed record DeskTold(IReadOnlyList<Outgoing> Outgoing, IReadOnlyList<StateWrite> State)
{
    public static DeskTold Nothing { get; } = new([], []);
}

/// <summary>All desks that the settings switch on.</summary>
internal sealed class AllDesks(IEnumerable<IDesk> desks)
{
    /// <summary>Of the desks of the team, what the best promises.</summary>
    public async Task<Attendance> AttendanceAsync(Team team, CancellationToken cancellationToken)
    {
        var best = Attendance.Down;
        foreach (var desk in desks.Where(desk => desk.Serves(team)))
        {
            if (await desk.AttendanceAsync(team, cancellationToken) is var one && one > best) best = one;
        }
        return best;
    }
}
