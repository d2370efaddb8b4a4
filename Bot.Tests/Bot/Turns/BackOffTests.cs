using Bot.Turns.Outbound;

namespace Bot.Tests.Host.Turns;

public sealed class BackOffTests
{
    private readonly BackOff backOff = new(new OutboxOptions { FirstPauseMilliseconds = 500, LongestPauseSeconds = 60 }, new Random(1));

    [Fact]
    public void Pauses_double_with_jitter_up_to_the_longest()
    {
        for (var attempt = 1; attempt < 50; attempt++)
        {
            var middle = Math.Min(0.5 * Math.Pow(2, attempt - 1), 60);
            Assert.InRange(backOff.After(attempt, null).TotalSeconds, middle * 0.5, middle * 1.5);
        }
    }

    [Fact]
    public void What_failed_together_does_not_come_back_together() =>
        Assert.True(Enumerable.Range(0, 100).Select(_ => backOff.After(5, null)).Distinct().Count() > 90);

    [Fact]
    public void A_channel_is_left_alone_for_as_long_as_it_asks_but_not_for_days()
    {
        Assert.True(backOff.After(1, TimeSpan.FromMinutes(5)) >= TimeSpan.FromMinutes(5));
        Assert.True(backOff.After(1, TimeSpan.FromDays(3)) <= TimeSpan.FromHours(1));
    }
}
