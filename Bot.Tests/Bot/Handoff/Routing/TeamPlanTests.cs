using Bot.Department;
using Bot.Handoff.Routing;
using static Bot.Tests.Host.Handoff.HandoffWorld;

namespace Bot.Tests.Host.Handoff.Routing;

public sealed class TeamPlanTests
{
    private readonly Teams teams = TeamPlan.Read(Options());

    [Theory]
    [InlineData("data,digital", null, null, null, "digital")]
    [InlineData("leadership", null, null, null, "advisers")]
    [InlineData("leadership", "HEO", "glasgow", null, "scots")]
    // Topic weighs more than place; a sensitive case goes to who takes them, whatever else fits.
    [InlineData("digital", null, "glasgow", null, "digital")]
    [InlineData("digital", null, null, "bullying", "care")]
    public void A_case_goes_to_the_team_that_fits_best(string topics, string? grade, string? region, string? sensitive, string expected) =>
        Assert.Equal(expected, teams.Route(topics.Split(','), grade, region, sensitive).Id);

    [Fact]
    public void Without_teams_in_the_settings_one_team_takes_everything()
    {
        var one = TeamPlan.Read(new HandoffOptions());

        Assert.Equal("advisers", Assert.Single(one.All).Id);
        Assert.Equal(["advisers"], one.Of("anyone"));
    }

    [Fact]
    public void A_team_that_takes_sensitive_cases_has_only_the_members_it_names()
    {
        Assert.Contains("care", teams.Of("CARA"));
        Assert.DoesNotContain("care", teams.Of("sam"));
    }

    [Fact]
    public void A_team_is_staffed_only_while_one_of_its_members_is_there()
    {
        var team = TeamPlan.Read(Options(options =>
        {
            options.Teams[0].Members.Add("sam");
            options.Teams[0].Members.Add("kim");
            options.Advisers.Add(new AdviserHoursOptions { Id = "sam", Hours = { ["Monday"] = "13:00-18:00" } });
            options.Advisers.Add(new AdviserHoursOptions { Id = "kim", Hours = { ["Wednesday"] = "07:00-10:00" } });
        })).Default;
        DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.Zero);

        Assert.Equal(At(2, 13), team.NextStaffed(At(2, 10)));
        Assert.Equal(At(2, 14), team.NextStaffed(At(2, 14)));
        // Sam stays until six, the team closes at five; Kim comes at seven, the team opens at nine.
        Assert.Equal(At(4, 9), team.NextStaffed(At(2, 17)));
        Assert.Equal(At(2, 10), teams.Default.NextStaffed(At(2, 10)));
    }

    [Fact]
    public void Wrong_settings_are_named()
    {
        Assert.Contains("no time zone Europe/Londn", Fault(options => options.TimeZone = "Europe/Londn"), StringComparison.Ordinal);
        Assert.Contains("wales is no division", Fault(options => options.Division = "wales"), StringComparison.Ordinal);
        Assert.Contains("17:00-09:00", Fault(options => options.Hours["Monday"] = "17:00-09:00"), StringComparison.Ordinal);
        Assert.Contains("a day Mondey", Fault(options => options.Hours["Mondey"] = "09:00-17:00"), StringComparison.Ordinal);
        Assert.Contains("overlap", Fault(options => options.Hours["Monday"] = "09:00-13:00 12:00-17:00"), StringComparison.Ordinal);
        Assert.Contains("29/12/2026 is no day", Fault(options => options.Closed.Add("29/12/2026")), StringComparison.Ordinal);
        Assert.Contains("none of Handoff:Teams", Fault(options => options.DefaultTeam = "nobody"), StringComparison.Ordinal);
        Assert.Contains("which is no team", Fault(options => options.Teams[0].EscalatesTo = "nobody"), StringComparison.Ordinal);
        Assert.Contains("in a circle", Fault(options => options.Teams[0].EscalatesTo = "digital"), StringComparison.Ordinal);
        Assert.Contains("never open", Fault(options => options.Teams[0].Hours["Monday"] = ""), StringComparison.Ordinal);
        Assert.True(new TeamPlan().Validate(null, Options()).Succeeded);
    }

    private static string Fault(Action<HandoffOptions> change) => new TeamPlan().Validate(null, Options(change)).FailureMessage ?? "";
}
