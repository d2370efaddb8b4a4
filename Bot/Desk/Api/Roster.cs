using Bot.Department;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Api;

/// <summary>Whom a case can be given to: everyone who used the desk lately, whom the settings name, and whoever has a case.</summary>
internal sealed class Roster(Presence presence, CaseQueries queries, IOptions<HandoffOptions> options)
{
    /// <returns>By name.</returns>
    public async Task<IReadOnlyList<AdviserRef>> ReadAsync(Adviser reader, CancellationToken cancellationToken)
    {
        var seen = (await presence.ReadKnownAsync(cancellationToken)).Select(one => new AdviserRef(one.Id, one.Name));
        var named = options.Value.Advisers.Where(one => one.Name.Length > 0).Select(one => new AdviserRef(one.Id, one.Name));
        var holders = (await queries.OthersAsync(reader, cancellationToken)).Select(it => it.Assignee).OfType<AdviserRef>();
        return [.. seen.Concat(named).Concat(holders).DistinctBy(one => one.Id).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
