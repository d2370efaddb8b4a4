using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using FsCheck;
using FsCheck.Fluent;
using static Bot.Tests.Host.Handoff.HandoffWorld;

namespace Bot.Tests.Host.Handoff.Cases;

public sealed class CaseRulesTests
{
    // A Monday morning, in opening hours.
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly Adviser[] _advisers = [Sam, Kim, Lee, Cara, Ada];

    private readonly CaseRules rules = Rules();

    [Fact]
    public void The_second_take_is_refused_by_name()
    {
        var taken = After(rules, Waiting(rules, _monday), new CaseMove.Take(), Mover.Of(Sam), _monday);

        var refused = Assert.IsType<CaseStep.Refused>(rules.Apply(taken, new CaseMove.Take(), Mover.Of(Kim), _monday));

        Assert.Equal((Refusal.AlreadyTaken, "Sam has already taken this case."), (refused.Reason, refused.Words));
    }

    [Fact]
    public void Only_the_adviser_who_has_the_case_writes_to_the_person_not_even_a_lead()
    {
        var taken = After(rules, Waiting(rules, _monday), new CaseMove.Take(), Mover.Of(Sam), _monday);

        Assert.IsType<CaseStep.Moved>(rules.Apply(taken, new CaseMove.ReplyWith("hello", []), Mover.Of(Sam), _monday));
        foreach (var other in new[] { Kim, Lee })
            Assert.Equal(Refusal.NotYours, Assert.IsType<CaseStep.Refused>(rules.Apply(taken, new CaseMove.ReplyWith("hello", []), Mover.Of(other), _monday)).Reason);
    }

    [Fact]
    public void A_person_cannot_make_an_advisers_move_nor_an_adviser_the_persons()
    {
        var waiting = Waiting(rules, _monday);

        Assert.Equal(Refusal.NotAllowed, Assert.IsType<CaseStep.Refused>(rules.Apply(waiting, new CaseMove.Take(), Mover.Person, _monday)).Reason);
        Assert.Equal(Refusal.NotAllowed, Assert.IsType<CaseStep.Refused>(rules.Apply(waiting, new CaseMove.Leave(), Mover.Of(Lee), _monday)).Reason);
    }

    [Fact]
    public void The_clocks_start_stop_and_are_announced_once_when_they_are_missed()
    {
        var taken = After(rules, Waiting(rules, _monday), new CaseMove.Take(), Mover.Of(Sam), _monday);
        Assert.Equal(_monday.AddHours(2), taken.FirstReply?.DueAt);

        var late = Assert.IsType<CaseStep.Moved>(rules.Apply(taken, new CaseMove.Tick(), Mover.Clock, _monday.AddHours(2)));
        var again = Assert.IsType<CaseStep.Moved>(rules.Apply(late.Case, new CaseMove.Tick(), Mover.Clock, _monday.AddHours(3)));
        var live = After(rules, late.Case, new CaseMove.ReplyWith("sorry", []), Mover.Of(Sam), _monday.AddHours(3));
        var asked = After(rules, live, new CaseMove.Say("and now?", []), Mover.Person, _monday.AddHours(4));
        var more = After(rules, asked, new CaseMove.Say("hello?", []), Mover.Person, _monday.AddHours(4.5));

        Assert.Equal((Happened.Breached, ClockNames.FirstReply), (Assert.Single(late.Happenings).Kind, late.Happenings[0].What));
        Assert.Empty(again.Happenings);
        Assert.True(live.FirstReply is { IsRunning: false, Breached: true });
        // The oldest words without an answer count.
        Assert.Equal(_monday.AddHours(5), more.NextReply?.DueAt);
        Assert.False(After(rules, more, new CaseMove.ReplyWith("now", []), Mover.Of(Sam), _monday.AddHours(4.7)).NextReply?.IsRunning);
    }

    [Fact]
    public void A_case_that_nobody_takes_goes_to_the_next_team_as_more_urgent()
    {
        var waiting = Waiting(rules, _monday, "digital");

        var moved = Assert.IsType<CaseStep.Moved>(rules.Apply(waiting, new CaseMove.Tick(), Mover.Clock, _monday.AddHours(1)));

        Assert.Equal(("advisers", 1), (moved.Case.Team, moved.Case.Priority));
        Assert.Equal(Happened.Escalated, Assert.Single(moved.Happenings).Kind);
    }

    [Fact]
    public void A_sensitive_case_never_escalates_out_of_the_teams_that_take_them()
    {
        var teams = TeamPlan.Read(Options(options => options.Teams[3].EscalatesTo = "advisers"));
        var care = Rules(teams);
        var waiting = Waiting(care, _monday, "care", "bullying");

        var moved = Assert.IsType<CaseStep.Moved>(care.Apply(waiting, new CaseMove.Tick(), Mover.Clock, _monday.AddDays(2)));

        Assert.Equal("care", moved.Case.Team);
    }

    [Fact]
    public void An_offer_that_nobody_answers_ends_by_itself()
    {
        var offered = rules.Offer("K7Q2-9XWD", Route, _monday).Case;

        var moved = Assert.IsType<CaseStep.Moved>(rules.Apply(offered, new CaseMove.Tick(), Mover.Clock, _monday.AddDays(1)));

        Assert.Equal(CaseState.Expired, moved.Case.State);
        Assert.Null(moved.Case.DueAt);
    }

    [Fact]
    public void Any_order_of_moves_by_person_advisers_and_clock_keeps_the_rules() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(Gen.ListOf(Steps()).Where(steps => steps.Count > 3).ToArbitrary(), steps => KeepsTheRules([.. steps])));

    private bool KeepsTheRules(IReadOnlyList<Step> steps)
    {
        var at = _monday;
        var it = rules.Offer("K7Q2-9XWD", Route, at).Case;
        foreach (var step in steps)
        {
            at += step.After;
            var before = it;
            if (rules.Apply(it, step.Move, step.By, at) is not CaseStep.Moved moved) continue;
            it = moved.Case;
            Holds(before, step, moved);
        }
        return true;
    }

    private static void Holds(Case before, Step step, CaseStep.Moved moved)
    {
        var it = moved.Case;
        // Ends are ends; what is said after them changes no state.
        Assert.True(!before.State.IsEnd || it.State == before.State);
        // Consent comes before anything leaves the person, and nothing of theirs is kept before it.
        Assert.True(it.State != CaseState.Offered || it.Summary == CaseSummary.Empty);
        if (it.State is CaseState.Waiting or CaseState.Assigned or CaseState.Live) Assert.NotNull(it.WaitingAt);
        // Somebody has it exactly while it is with an adviser; the waiting case is nobody's.
        if (it.State.IsWithAdviser) Assert.NotNull(it.Assignee);
        if (it.State is CaseState.Offered or CaseState.Consented or CaseState.Waiting) Assert.Null(it.Assignee);
        // No case changes hands by a take.
        if (step.Move is CaseMove.Take && before.Assignee is { } had) Assert.Equal(had.Id, it.Assignee?.Id);
        // Only its own adviser's words reach a person.
        if (moved.Happenings.Any(one => one.Kind == Happened.Replied)) Assert.Equal(before.Assignee?.Id, step.By.Adviser?.Id);
        // Nobody acts on what they may not read.
        if (step.By.Adviser is { } adviser) Assert.True(CaseRights.MayRead(before, adviser));
        // The history is without gaps, and says where the case then stood.
        Assert.Equal(Enumerable.Range(1, moved.Happenings.Count).Select(i => before.Events + i), moved.Happenings.Select(one => one.Number));
        Assert.Equal(before.Events + moved.Happenings.Count, it.Events);
        if (moved.Happenings.Count > 0) Assert.Equal(it.State, moved.Happenings[^1].State);
        else Assert.Equal(before, it);
        // An ended case has no business with the clock, an open one always has.
        Assert.Equal(it.State.IsEnd, it.DueAt is null);
        Assert.Equal(it.State.IsEnd, it.ClosedAt is not null);
    }

    private static Gen<Step> Steps()
    {
        var advisers = Gen.Elements(_advisers);
        var byAdviser = Gen.OneOf(
            Gen.Constant<CaseMove>(new CaseMove.Take()), Gen.Constant<CaseMove>(new CaseMove.Take()), Gen.Constant<CaseMove>(new CaseMove.Release()),
            advisers.Select(CaseMove (to) => new CaseMove.Assign(to.Ref)), Gen.Constant<CaseMove>(new CaseMove.ReplyWith("words", [])),
            Gen.Constant<CaseMove>(new CaseMove.ReplyWith("", [])), Gen.Constant<CaseMove>(new CaseMove.Note("note", [])), Gen.Choose(0, 30).Select(CaseMove (number) => new CaseMove.MarkRead(number)),
            Gen.Elements("advisers", "digital", "care", "nowhere").Select(CaseMove (team) => new CaseMove.Transfer(team)),
            Gen.Constant<CaseMove>(new CaseMove.ReturnToBot(null)), Gen.Constant<CaseMove>(new CaseMove.Close("done", [])));
        var byPerson = Gen.OneOf(
            Gen.Elements<string?>(null, "bullying").Select(CaseMove (subject) => new CaseMove.Consent(CaseSummary.Empty with { Request = "help" }, false, null, subject)),
            Gen.Constant<CaseMove>(new CaseMove.Say("words", [])), Gen.Constant<CaseMove>(new CaseMove.Say("words", [])), Gen.Constant<CaseMove>(new CaseMove.Leave()),
            Gen.Constant<CaseMove>(new CaseMove.ReturnToBot(null)), Gen.Constant<CaseMove>(new CaseMove.Follow(Route with { Conversation = "test/b" })), Gen.Choose(0, 30).Select(CaseMove (number) => new CaseMove.Seen(number)), Gen.Choose(0, 6).Select(CaseMove (score) => new CaseMove.Rate(score, null)), Gen.Constant<CaseMove>(new CaseMove.Take()));
        var byBot = Gen.OneOf(
            Gen.Elements("advisers", "digital", "care").Select(CaseMove (team) => new CaseMove.Queue(team, 2)), Gen.Constant<CaseMove>(new CaseMove.Warn("crisis")),
            Gen.Constant<CaseMove>(new CaseMove.FallBack("hub", "down")));
        var moves = Gen.Frequency(
            (6, advisers.SelectMany(adviser => byAdviser.Select(move => (Mover.Of(adviser), move)))),
            (4, byPerson.Select(move => (Mover.Person, move))),
            (3, byBot.Select(move => (Mover.Bot, move))),
            (2, Gen.Constant<CaseMove>(new CaseMove.Tick()).Select(move => (Mover.Clock, move))));
        return moves.SelectMany(move => Gen.Choose(0, 6000).Select(minutes => new Step(move.Item1, move.Item2, TimeSpan.FromMinutes(minutes * minutes / 6000))));
    }

    private sealed record Step(Mover By, CaseMove Move, TimeSpan After);
}
