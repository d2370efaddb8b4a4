using Bot.Department;
using Bot.Handoff.Routing;
using Microsoft.Extensions.Options;

namespace Bot.Handoff.Desks;

/// <summary>The desk at <c>/desk</c>. It lives in this host and reads the feed by itself (<see cref="CaseQueries.FollowAsync"/>).</summary>
internal sealed class WebDesk(IOptions<HandoffOptions> options) : IDesk
{
    public string Name => "web";

    public bool IsUp => options.Value.WebDesk;

    public bool IsTold => false;

    public bool Serves(Team team) => true;

    public Task<DeskTold> TellAsync(CaseNews news, CancellationToken cancellationToken) => Task.FromResult(DeskTold.Nothing);
}
