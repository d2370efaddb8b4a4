using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Tests.Knowledge.Recommendation.Planning;

public sealed class FeasibleSetTests
{
    [Fact]
    public void Six_people_with_two_thousand_pounds_and_three_days_get_what_fits()
    {
        var set = FeasibleSet.Choose(new TeamRequest(6, 2000, 3, new DateOnly(2027, 3, 1)),
        [
            new("a", "Workshop", 300, 1, new DateOnly(2027, 1, 10), null, 5),
            new("b", "Taster", 0, 0.5, new DateOnly(2027, 2, 1), null, 2),
            new("c", "Course", 400, 2, new DateOnly(2027, 1, 20), null, 4),
            new("d", "Late course", 0, 1, new DateOnly(2027, 4, 1), null, 9),
            new("e", "Mystery", null, 1, null, null, 9),
            new("f", "Small room", 0, 1, null, 4, 9),
            new("g", "Shadowing", 0, 2.5, null, null, 1),
        ]);

        Assert.Equal(["a", "b"], set.Chosen.Select(option => option.Id));
        Assert.Equal(1800, set.Cost);
        Assert.Equal(1.5, set.DaysEach);
        Assert.Equal(
        [
            ("c", "It costs £2,400 for 6 people, more than £2,000."), ("d", "It ends on 1 April 2027, not before 1 March 2027."),
            ("e", "The source does not say what it costs. Ask before you count on it."), ("f", "It has 4 places, fewer than your 6 people."),
            ("g", "Beside the others it would bring the time to 4 days each, more than 3 days."),
        ], set.LeftOut.Select(left => (left.Option.Id, left.Why)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_set_keeps_to_the_limits_and_no_other_set_that_does_is_worth_more(int seed)
    {
        var chance = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var options = Enumerable.Range(0, chance.Next(0, 9)).Select(at => new TeamOption($"{at}", $"{at}", chance.Next(8) == 0 ? null : chance.Next(0, 8) * 50, chance.Next(8) == 0 ? null : chance.Next(1, 12) / 4.0, null, null, chance.Next(1, 20))).ToList();
            var request = new TeamRequest(chance.Next(1, 9), chance.Next(4) == 0 ? null : chance.Next(0, 3000), chance.Next(4) == 0 ? null : chance.Next(0, 12) / 2.0, null);

            var set = FeasibleSet.Choose(request, options);

            Assert.False(set.Cost > request.Budget);
            Assert.False(set.DaysEach > request.DaysEach + 1e-6);
            Assert.Equal(options.Count, set.Chosen.Count + set.LeftOut.Count);
            Assert.All(set.LeftOut, left => Assert.NotEmpty(left.Why));
            Assert.Equal(Best(options, 0, request, request.Budget ?? decimal.MaxValue, request.DaysEach ?? double.MaxValue), set.Chosen.Sum(option => option.Worth), 6);
        }
    }

    // Another road to the same number: take it or leave it, one after the other.
    private static double Best(List<TeamOption> options, int at, TeamRequest request, decimal money, double days)
    {
        if (at == options.Count) return 0;
        var one = options[at];
        var without = Best(options, at + 1, request, money, days);
        var isKnown = (request.Budget is null || one.CostEach is not null) && (request.DaysEach is null || one.Days is not null);
        var cost = (one.CostEach ?? 0) * request.People;
        if (!isKnown || cost > money || (one.Days ?? 0) > days + 1e-9) return without;
        return Math.Max(without, one.Worth + Best(options, at + 1, request, request.Budget is null ? money : money - cost, request.DaysEach is null ? days : days - (one.Days ?? 0)));
    }
}
