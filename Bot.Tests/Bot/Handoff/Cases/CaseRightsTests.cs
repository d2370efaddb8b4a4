using Bot.Handoff.Cases;
using static Bot.Tests.Host.Handoff.HandoffWorld;

namespace Bot.Tests.Host.Handoff.Cases;

public sealed class CaseRightsTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly CaseRules rules = Rules();

    [Fact]
    public void Nobody_reads_what_the_person_has_not_agreed_to_send()
    {
        var offered = rules.Offer("K7Q2-9XWD", Route, _now).Case;
        var consented = After(rules, offered, new CaseMove.Consent(CaseSummary.Empty, false, null, null), Mover.Person, _now);

        Assert.All([Sam, Lee, Cara, Ada], reader => Assert.False(CaseRights.MayRead(offered, reader)));
        Assert.All([Sam, Lee, Cara, Ada], reader => Assert.False(CaseRights.MayRead(consented, reader)));
    }

    [Fact]
    public void An_ordinary_case_is_read_by_advisers_and_leads_and_by_no_other_role()
    {
        var it = Waiting(rules, _now);

        Assert.All([Sam, Kim, Lee], reader => Assert.True(CaseRights.MayRead(it, reader)));
        Assert.False(CaseRights.MayRead(it, Ada));
        Assert.False(CaseRights.MayRead(it, Sam with { Roles = DeskRoles.None }));
    }

    [Fact]
    public void A_sensitive_case_is_read_by_its_team_its_adviser_and_leads_only()
    {
        var it = Waiting(rules, _now, "care", "bullying");
        var assigned = After(rules, it, new CaseMove.Assign(Kim.Ref), Mover.Of(Lee), _now);

        Assert.All([Cara, Lee], reader => Assert.True(CaseRights.MayRead(it, reader)));
        Assert.All([Sam, Kim, Ada], reader => Assert.False(CaseRights.MayRead(it, reader)));
        Assert.True(CaseRights.MayRead(assigned, Kim));
        Assert.False(CaseRights.MayRead(assigned, Sam));
    }

    [Fact]
    public void To_who_may_not_read_it_a_case_does_not_exist()
    {
        var it = Waiting(rules, _now, "care", "bullying");

        var refused = Assert.IsType<CaseStep.Refused>(rules.Apply(it, new CaseMove.Take(), Mover.Of(Sam), _now));

        Assert.Equal(Refusal.Unknown, refused.Reason);
    }
}
