using Bot.Turns.Outbound;

namespace Bot.Tests.Host.Turns;

public sealed class TeamsPaceTests
{
    private readonly ManualClock clock = new();

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void A_conversation_never_gets_more_than_its_share_of_any_window(int most, int seconds)
    {
        var pace = new TeamsPace(clock);
        var sends = SendAll(2000, () => pace.BookConversation("a"));

        AssertNoWindowIsFuller(sends, most, TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void A_tenant_never_gets_more_than_fifty_in_a_second_and_other_tenants_do_not_wait()
    {
        var pace = new TeamsPace(clock);
        var sends = SendAll(500, () => pace.BookTenant("t"));

        AssertNoWindowIsFuller(sends, 50, TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, pace.BookTenant("other"));
    }

    [Fact]
    public void A_wait_that_is_too_long_is_not_booked()
    {
        var pace = new TeamsPace(clock);
        SendAll(60, () => pace.BookConversation("a"));

        var wait = pace.BookConversation("a");

        Assert.True(wait > TeamsPace.Patience);
        Assert.Equal(wait, pace.BookConversation("a"));
    }

    [Fact]
    public void A_quiet_conversation_does_not_wait()
    {
        var pace = new TeamsPace(clock);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(TimeSpan.Zero, pace.BookConversation("a"));
            clock.Advance(TimeSpan.FromSeconds(3));
        }
    }

    private List<DateTimeOffset> SendAll(int count, Func<TimeSpan> book)
    {
        List<DateTimeOffset> sends = [];
        while (sends.Count < count)
        {
            var wait = book();
            clock.Advance(wait);
            if (wait <= TeamsPace.Patience) sends.Add(clock.GetUtcNow());
        }
        return sends;
    }

    private static void AssertNoWindowIsFuller(List<DateTimeOffset> sends, int most, TimeSpan window)
    {
        for (var i = most; i < sends.Count; i++) Assert.True(sends[i] - sends[i - most] >= window, $"send {i} is too early");
    }
}
