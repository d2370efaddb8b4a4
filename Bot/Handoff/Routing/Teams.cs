using Bot.Handoff.Cases;
using Bot.Handoff.Hours;

namespace Bot.Handoff.Routing;

/// <summary>A group of advisers with its own hours and promises.</summary>
internal sealed record Team
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required OpeningHours Hours { get; init; }
    public required TimeSpan FirstReply { get; init; }
    public required TimeSpan NextReply { get; init; }
    public required TimeSpan Resolution { get; init; }

    /// <summary>Opening time after which a case that nobody took goes to <see cref="EscalatesTo"/>; null for never.</summary>
    public TimeSpan? EscalateAfter { get; init; }

    /// <summary>Null where the leads are told and the case stays.</summary>
    public string? EscalatesTo { get; init; }

    /// <summary>Ids of skills, wider ones included; empty for every topic.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<string> Grades { get; init; } = [];
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Takes sensitive cases. Only such a team ever gets one.</summary>
    public bool TakesSensitive { get; init; }

    public int Priority { get; init; } = 2;

    /// <summary>Ids of advisers; empty for everyone with a role, except in a team that takes sensitive cases.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public TeamChannel? Channel { get; init; }

    /// <summary>Hours of the members, where each of them keeps their own; empty where somebody is there whenever the team is open.</summary>
    public IReadOnlyList<OpeningHours> Staff { get; init; } = [];

    /// <returns>When the team is open and somebody is there: the moment itself when that is now; null when it never is.</returns>
    public DateTimeOffset? NextStaffed(DateTimeOffset at)
    {
        // Each step goes to the next opening of the team or of a member; a team and members who never meet run out of steps.
        for (var step = 0; step < MostSteps; step++)
        {
            if (Hours.NextOpening(at) is not { } open) return null;
            if (Staff.Count == 0) return open;
            if (Staff.Min(one => one.NextOpening(open)) is not { } staffed) return null;
            if (staffed == open) return open;
            at = staffed;
        }
        return null;
    }

    private const int MostSteps = 200;

    public bool Includes(string adviserId) => Members.Count == 0 ? !TakesSensitive : Members.Contains(adviserId, StringComparer.OrdinalIgnoreCase);
}

/// <summary>The Teams channel in which a team works.</summary>
/// <param name="ChannelId">Such as <c>19:…@thread.tacv2</c>.</param>
internal sealed record TeamChannel(string ChannelId, string ServiceUrl, string? TenantId);

/// <summary>The teams of the settings, and which of them gets a case.</summary>
internal sealed class Teams(IReadOnlyList<Team> all, string defaultTeam)
{
    public IReadOnlyList<Team> All => all;

    public Team Default { get; } = all.First(team => team.Id == defaultTeam);

    public Team? Find(string id) => all.FirstOrDefault(team => team.Id == id);

    /// <summary>Ids of the teams that an adviser belongs to.</summary>
    public IReadOnlyList<string> Of(string adviserId) => [.. all.Where(team => team.Includes(adviserId)).Select(team => team.Id)];

    /// <summary>The first team of the settings that fits best: more of topic, grade and region named is better; the default fits everything.</summary>
    /// <param name="topics">The topic and the wider ones above it.</param>
    public Team Route(IReadOnlyList<string> topics, string? grade, string? region, string? sensitive)
    {
        if (sensitive is not null) return all.FirstOrDefault(team => team.TakesSensitive) ?? Default;
        return all.Where(team => !team.TakesSensitive && team.Id != Default.Id)
            .Where(team => Fits(team.Topics, topics) && Fits(team.Grades, grade) && Fits(team.Regions, region))
            .MaxBy(team => Math.Sign(team.Topics.Count) * 4 + Math.Sign(team.Grades.Count) * 2 + Math.Sign(team.Regions.Count)) ?? Default;
    }

    /// <summary>Where a case goes that its team did not take; null where it stays and the leads are told.</summary>
    public Team? EscalationOf(Case it) =>
        Find(it.Team)?.EscalatesTo is { } next && Find(next) is { } team && (it.Sensitive is null || team.TakesSensitive) ? team : null;

    private static bool Fits(IReadOnlyList<string> wanted, string? found) => wanted.Count == 0 || (found is not null && wanted.Contains(found, StringComparer.OrdinalIgnoreCase));

    private static bool Fits(IReadOnlyList<string> wanted, IReadOnlyList<string> found) => wanted.Count == 0 || found.Any(one => wanted.Contains(one, StringComparer.OrdinalIgnoreCase));
}
