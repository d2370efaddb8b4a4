using Bot.Turns.Outbound;

namespace Bot.Tests.Host.Turns.Outbound;

public sealed class SendWatchTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void One_failure_is_a_hiccup_and_two_in_a_row_are_not()
    {
        var (sends, watch) = Watched();

        sends.Note("msteams/team#a", new Delivery.NotNow("HTTP 502", null));
        Assert.True(watch.Arrives);
        sends.Note("msteams/team#b", new Delivery.NotNow("HTTP 502", null));

        Assert.False(watch.Arrives);
        sends.Note("msteams/team#a", new Delivery.Taken("1"));
        Assert.True(watch.Arrives);
    }

    [Fact]
    public void What_is_refused_for_good_counts_at_once()
    {
        var (sends, watch) = Watched();

        sends.Note("msteams/team#a", new Delivery.Never("HTTP 403"));

        Assert.False(watch.Arrives);
    }

    [Fact]
    public void Other_conversations_and_our_own_pace_say_nothing()
    {
        var (sends, watch) = Watched();

        sends.Note("msteams/other#a", new Delivery.Never("HTTP 403"));
        for (var i = 0; i < 3; i++) sends.Note("msteams/team#a", new Delivery.NotNow(TeamsPace.Reason, TimeSpan.FromSeconds(6)));

        Assert.True(watch.Arrives);
    }

    [Fact]
    public void Old_news_is_no_news()
    {
        var (sends, watch) = Watched();
        sends.Note("msteams/team#a", new Delivery.Never("HTTP 403"));

        clock.Advance(TimeSpan.FromMinutes(31));

        Assert.True(watch.Arrives);
    }

    private (LastSends Sends, SendWatch Watch) Watched()
    {
        var sends = new LastSends(clock);
        return (sends, sends.Watch("msteams/team#"));
    }
}
