using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Tests.Knowledge.Recommendation.Planning;

public sealed class PlanWordsTests
{
    private static readonly DateOnly _today = new(2026, 1, 15);

    private static readonly DevelopmentPlan _plan = new()
    {
        Goal = "project delivery",
        MadeOn = _today,
        Actions =
        [
            new("Shadow a project board", LearningWay.OnTheJob, new DateOnly(2026, 2, 1), 10, 0, null, null),
            new("Mentoring in the Civil Service", LearningWay.Others, new DateOnly(2026, 3, 1), 4, 0, null, null),
            new("A dear course", LearningWay.Formal, new DateOnly(2026, 4, 1), 2, 900, null, null),
        ],
    };

    [Theory]
    [InlineData("drop the second", 1)]
    [InlineData("remove 3", 2)]
    [InlineData("please take out the last one", 2)]
    [InlineData("drop mentoring", 1)]
    [InlineData("drop it", 0)]
    public void What_is_dropped_is_found_by_place_by_name_or_as_it(string words, int at) =>
        Assert.Equal([at], Assert.IsType<PlanChange.Drop>(PlanWords.Read(words, _plan, 0, _today)).At);

    [Theory]
    [InlineData("move it to March", 1, "2026-03-31")]
    [InlineData("move the first to 15 May", 0, "2026-05-15")]
    [InlineData("put the course in January 2027", 2, "2027-01-31")]
    [InlineData("push mentoring back to the end of the year", 1, "2026-12-31")]
    public void A_date_is_moved(string words, int at, string day)
    {
        var move = Assert.IsType<PlanChange.Move>(PlanWords.Read(words, _plan, 1, _today));

        Assert.Equal([at], move.At);
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), move.To);
    }

    [Theory]
    [InlineData("add mentoring", "mentoring")]
    [InlineData("please add job shadowing", "job shadowing")]
    public void Something_is_added(string words, string what) => Assert.Equal(what, Assert.IsType<PlanChange.Add>(PlanWords.Read(words, _plan, null, _today)).What);

    [Fact]
    public void Other_remarks_are_read_too()
    {
        Assert.IsType<PlanChange.Cheaper>(PlanWords.Read("make it cheaper", _plan, null, _today));
        Assert.Equal(new PlanChange.Hours(0, 20), PlanWords.Read("the first takes 20 hours", _plan, null, _today));
        Assert.Equal("data skills", Assert.IsType<PlanChange.Goal>(PlanWords.Read("change the goal to data skills", _plan, null, _today)).To);
        Assert.IsType<PlanChange.Which>(PlanWords.Read("drop it", _plan, null, _today));
        Assert.Null(PlanWords.Read("lovely weather", _plan, null, _today));
    }

    [Fact]
    public void The_dearest_gives_way_to_something_free()
    {
        var maker = new PlanMaker(ShippedKnowledge.Base, new Recommender(ShippedKnowledge.Base, ShippedKnowledge.Clock), ShippedKnowledge.Clock);

        var edited = new PlanEditor(maker).Apply(_plan, new PlanChange.Cheaper(), new LearnerProfile(), _ => _plan);

        Assert.DoesNotContain(edited.Plan.Actions, action => action.Title == "A dear course");
        Assert.Equal(0, edited.Plan.Cost);
        Assert.Contains("£900", edited.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("project delivery")]
    [InlineData("leadership")]
    [InlineData("digital and data")]
    [InlineData("policy")]
    public void A_plan_is_mostly_on_the_job_and_has_a_day_hours_and_a_source_for_each_action(string goal)
    {
        var maker = new PlanMaker(ShippedKnowledge.Base, new Recommender(ShippedKnowledge.Base, ShippedKnowledge.Clock), ShippedKnowledge.Clock);

        var plan = maker.Make(new PlanRequest(goal, new LearnerProfile { Grade = "HEO" }, 15, new DateOnly(2026, 7, 15)));

        Assert.InRange(plan.Actions.Count, 3, 6);
        Assert.InRange(plan.ShareOf(LearningWay.OnTheJob), 0.6, 0.8);
        Assert.True(plan.ShareOf(LearningWay.Others) > 0);
        Assert.All(plan.Actions, action => Assert.True(action.Hours > 0 && action.By > plan.MadeOn && action.By <= new DateOnly(2026, 7, 15) && action.Source is not null, action.Title));
        Assert.Equal(plan.Actions.Select(action => action.By).Order(), plan.Actions.Select(action => action.By));
    }
}
