using Bot.Channels.DirectLine;

namespace Bot.Tests.Host.Channels.DirectLine;

public sealed class RequestBudgetTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void Each_caller_has_so_many_at_once_and_then_a_steady_pace()
    {
        var budget = new RequestBudget(perMinute: 60, atOnce: 3, clock);

        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => budget.Allows("ann")));
        Assert.True(budget.Allows("bob"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => budget.Allows("ann")));
    }

    [Fact]
    public void A_long_rest_saves_up_no_more_than_the_burst()
    {
        var budget = new RequestBudget(perMinute: 60, atOnce: 3, clock);
        budget.Allows("ann");

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => budget.Allows("ann")));
    }

    [Fact]
    public void A_wall_clock_that_jumps_gives_and_takes_nothing()
    {
        var budget = new RequestBudget(perMinute: 60, atOnce: 1, clock);
        Assert.True(budget.Allows("ann"));

        clock.Jump(TimeSpan.FromDays(1));

        Assert.False(budget.Allows("ann"));
    }
}
