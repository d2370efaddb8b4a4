namespace Bot.Handoff.Cases;

/// <summary>Who makes a move.</summary>
internal enum PartyKind
{
    Person,
    Bot,
    Adviser,
    Clock,
}

/// <summary>What an adviser may do. A person without one of these has no business at a desk.</summary>
[Flags]
internal enum DeskRoles
{
    None = 0,
    Adviser = 1,

    /// <summary>May assign, release and close any case, and read sensitive ones.</summary>
    Lead = 2,

    /// <summary>Sees figures and settings. Reads no case by this role alone.</summary>
    Admin = 4,
}

/// <summary>An adviser as others name them.</summary>
/// <param name="Id">Stable: the token's object id, or the channel's id of the person.</param>
internal sealed record AdviserRef(string Id, string Name);

/// <summary>A signed-in adviser, as a desk has checked them.</summary>
/// <param name="Teams">Ids of the teams that they belong to.</param>
internal sealed record Adviser(string Id, string Name, DeskRoles Roles, IReadOnlyList<string> Teams)
{
    public AdviserRef Ref => new(Id, Name);

    public bool IsLead => Roles.HasFlag(DeskRoles.Lead);

    public bool WorksOnCases => (Roles & (DeskRoles.Adviser | DeskRoles.Lead)) != DeskRoles.None;

    public bool IsIn(string team) => Teams.Contains(team, StringComparer.Ordinal);
}

/// <summary>Who did something, as the history keeps it.</summary>
internal sealed record CaseParty(PartyKind Kind, string? Id, string? Name)
{
    public static CaseParty Person { get; } = new(PartyKind.Person, null, null);
    public static CaseParty Bot { get; } = new(PartyKind.Bot, null, null);
    public static CaseParty Clock { get; } = new(PartyKind.Clock, null, null);

    public static CaseParty Of(Adviser adviser) => new(PartyKind.Adviser, adviser.Id, adviser.Name);
}
