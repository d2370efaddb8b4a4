using Bot.Desk.Insights;
using Bot.Handoff.Cases;
using Bot.Insight;
using Bot.Knowledge.Content;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Tests.Host.Insight;

public sealed class FigureMakerTests
{
    private static readonly DateOnly _day = new(2026, 3, 2);
    private static readonly DateTimeOffset _at = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly FigureMaker _maker = new(
        10, Taxonomy.Empty with { Skills = [new Skill("a", "Analysis", []), new Skill("b", "=Briefing", [])], Places = [new TaxonomyItem("leeds", "Leeds", [])] },
        Bot.Handoff.Routing.TeamPlan.Read(new Bot.Department.HandoffOptions()), Pseudonyms.DerivedFrom([1]));

    [Fact]
    public void Nothing_that_fewer_than_ten_stand_behind_is_shown_and_counts_are_rounded_down()
    {
        var found = _maker.Make(_day, _day, [.. Asked(19, "a", "HEO"), .. Asked(9, "b", "G6", offset: 50)], []);

        Assert.Equal([new Bar("Analysis", 15)], found.Skills);
        Assert.Equal([new Bar("HEO and SEO", 15)], found.Grades);
        Assert.Equal([new Bar("Leeds", 25)], found.Places);
        Assert.Empty(found.Unanswered);
        Assert.Equal(0, found.Satisfaction.Asked);
        Assert.Empty(found.Waits);
    }

    [Fact]
    public void Waits_count_open_minutes_and_satisfaction_tells_its_response_rate()
    {
        var cases = Enumerable.Range(0, 20).Select(at => CaseOf(at, minutes: at + 1, score: at < 12 ? 5 : null)).ToList();

        var found = _maker.Make(_day, _day, [], cases);

        Assert.Equal(new WaitFigure("First reply", 20, 10, 18, 19), found.Waits[0]);
        Assert.Equal((20, 10), (found.Satisfaction.Asked, found.Satisfaction.Answered));
        Assert.Equal([new Bar("5 of 5", 10)], found.Satisfaction.Answers);
    }

    [Fact]
    public void Cases_behind_a_wait_are_counted_in_fives_like_all_others()
    {
        var found = _maker.Make(_day, _day, [], [.. Enumerable.Range(0, 23).Select(at => CaseOf(at, minutes: 5, score: null))]);

        // One of the 23 was late, which is one of twenty.
        Assert.Equal((20, 19), (found.Waits[0].Cases, found.Waits[0].InTime));
    }

    [Fact]
    public void The_sheet_holds_the_same_and_runs_no_formula()
    {
        var sheet = FigureSheet.Write(_maker.Make(_day, _day, [.. Asked(12, "b", "HEO")], []));

        Assert.Contains("\"skill\",\"'=Briefing\",\"conversations\",\"10\"\r\n", sheet, StringComparison.Ordinal);
        Assert.All(sheet.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^\"[^=+@-]", line));
    }

    private static IEnumerable<AskedQuestion> Asked(int conversations, string skill, string grade, int offset = 0) =>
        Enumerable.Range(offset, conversations).Select(at => new AskedQuestion(_day, $"c{at}", AskedQuestion.Answered, [], [skill], grade, "leeds"));

    private static Case CaseOf(int number, int minutes, int? score) => new()
    {
        Reference = $"C{number}",
        State = CaseState.Resolved,
        Route = new CaseRoute($"test/{number}", "test", "", $"{number}", null, "p", "b", TurnCaller.OwnDoor),
        OfferedAt = _at,
        WaitingAt = _at,
        TakenAt = _at,
        ClosedAt = _at,
        Team = "advisers",
        FirstReply = new CaseClock(_at, _at.AddHours(2), _at.AddMinutes(minutes), Breached: number == 0),
        Rating = score is { } given ? new CaseRating(given, null) : null,
    };
}
