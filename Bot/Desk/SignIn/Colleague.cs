namespace Bot.Desk.SignIn;

/// <summary>What somebody may do at the desk. A lead may do all that an adviser may; an admin reads figures and proposals, and no case.</summary>
[Flags]
internal enum DeskRole
{
    None = 0,
    Adviser = 1,
    Lead = 2,
    Admin = 4,
}

/// <summary>A person who is signed in at the desk.</summary>
/// <param name="Id">The same at every sign-in.</param>
internal sealed record Colleague(string Id, string Name, DeskRole Roles)
{
    public bool Has(DeskRole any) => (Roles & any) != DeskRole.None;

    public bool IsLead => Has(DeskRole.Lead);
}
