using Bot.Department;
using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Handoff.Desks;

/// <summary>The desk at <c>/desk</c>. It lives in this host and reads the feed by itself (<see cref="CaseQueries.FollowAsync"/>).</summary>
internal sealed class WebDesk(Presence presence, ICaseStore cases, IOptions<HandoffOptions> options) : IDesk
{
    private const int MostTaken = 1000;
    private static readonly string[] _taken = [CaseState.Assigned.Word, CaseState.Live.Word];

    public string Name => "web";

    public bool IsTold => false;

    public bool Serves(Team team) => options.Value.WebDesk;

    public async Task<Attendance> AttendanceAsync(Team team, CancellationToken cancellationToken)
    {
        // Leads take what a team's members may not be named for.
        var there = (await presence.ReadAsync(cancellationToken)).Where(one => team.Includes(one.Id) || (team.TakesSensitive && one.IsLead)).ToList();
        if (there.Count == 0) return Attendance.Nobody;
        var held = (await cases.ReadCasesAsync(_taken, MostTaken, cancellationToken)).CountBy(document => document.Assignee ?? "").ToDictionary();
        return there.Any(one => held.GetValueOrDefault(one.Id) < options.Value.CasesAtOnce) ? Attendance.Free : Attendance.Busy;
    }

    public Task<DeskTold> TellAsync(CaseNews news, CancellationToken cancellationToken) => Task.FromResult(DeskTold.Nothing);
}
