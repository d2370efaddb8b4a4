using Bot.Handoff.Routing;

namespace Bot.Handoff.Desks;

/// <summary>
/// A place where advisers work. It is told of every event of every case of its teams, in order and again after a restart, and moves cases by
/// <see cref="CaseActions"/>. One contract test class holds every desk to this.
/// </summary>
internal interface IDesk
{
    /// <summary>Short and stable: its place in the feed is kept under it.</summary>
    string Name { get; }

    /// <summary>Whether the team's cases are worked on here.</summary>
    bool Serves(Team team);

    /// <summary>Whether advisers could work here now. Asked before a person is told how long it takes: it answers at once.</summary>
    bool IsUp { get; }

    /// <summary>
    /// Tells of one event. The same one may be told twice, after a crash; <see cref="CaseNews.Sequence"/> tells. When it throws, the event is told
    /// again later and nothing after it before.
    /// </summary>
    Task TellAsync(CaseNews news, CancellationToken cancellationToken);
}

/// <summary>All desks that the settings switch on.</summary>
internal sealed class AllDesks(IEnumerable<IDesk> desks)
{
    /// <summary>False where not one desk of the team could take its cases.</summary>
    public bool AnyUp(Team team) => desks.Any(desk => desk.Serves(team) && desk.IsUp);
}
