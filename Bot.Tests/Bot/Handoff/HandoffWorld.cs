using Bot.Department;
using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Turns;

namespace Bot.Tests.Host.Handoff;

/// <summary>Teams, people and cases for tests of the rules.</summary>
internal static class HandoffWorld
{
    public static readonly Adviser Sam = new("sam", "Sam", DeskRoles.Adviser, ["advisers", "digital"]);
    public static readonly Adviser Kim = new("kim", "Kim", DeskRoles.Adviser, ["advisers", "digital"]);
    public static readonly Adviser Lee = new("lee", "Lee", DeskRoles.Adviser | DeskRoles.Lead, ["advisers", "digital"]);
    public static readonly Adviser Cara = new("cara", "Cara", DeskRoles.Adviser, ["advisers", "digital", "care"]);
    public static readonly Adviser Ada = new("ada", "Ada", DeskRoles.Admin, ["advisers"]);

    public static readonly CaseLives Lives = new(TimeSpan.FromHours(24), TimeSpan.FromDays(28), TimeSpan.FromDays(7));

    public static readonly CaseRoute Route = new("test/a", "test", "http://127.0.0.1:9/", "a", null, "ann", "bot", TurnCaller.OwnDoor);

    public static HandoffOptions Options(Action<HandoffOptions>? change = null)
    {
        var options = new HandoffOptions();
        options.Teams.Add(new TeamOptions { Id = "advisers", Name = "Advisers" });
        options.Teams.Add(new TeamOptions { Id = "digital", Name = "Digital", Topics = { "digital" }, EscalatesTo = "advisers", EscalateAfterMinutes = 60 });
        options.Teams.Add(new TeamOptions { Id = "scots", Name = "Scotland", Regions = { "glasgow" }, Division = "scotland" });
        options.Teams.Add(new TeamOptions { Id = "care", Name = "Care", Sensitive = true, Members = { "cara" } });
        change?.Invoke(options);
        return options;
    }

    public static CaseRules Rules(Teams? teams = null) => new(teams ?? TeamPlan.Read(Options()), Lives);

    public static Case Waiting(CaseRules rules, DateTimeOffset at, string team = "advisers", string? sensitive = null)
    {
        var it = rules.Offer("K7Q2-9XWD", Route, at).Case;
        it = After(rules, it, new CaseMove.Consent(CaseSummary.Empty with { Request = "my plan" }, false, "Ann", sensitive), Mover.Person, at);
        return After(rules, it, new CaseMove.Queue(team, 2), Mover.Bot, at);
    }

    public static Case After(CaseRules rules, Case it, CaseMove move, Mover by, DateTimeOffset at) =>
        Assert.IsType<CaseStep.Moved>(rules.Apply(it, move, by, at)).Case;
}
