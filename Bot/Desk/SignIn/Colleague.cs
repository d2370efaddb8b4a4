using Bot.Handoff.Cases;

namespace Bot.Desk.SignIn;

/// <summary>Who signed in, and as what.</summary>
/// <param name="Id">The same at every sign-in.</param>
internal sealed record Colleague(string Id, string Name, DeskRoles Roles);
