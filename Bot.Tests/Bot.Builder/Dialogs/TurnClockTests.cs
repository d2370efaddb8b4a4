using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs;

public sealed class TurnClockTests
{
    [Theory]
    [InlineData("Pacific/Auckland", "2026-03-05 11:30")]
    [InlineData("Europe/London", "2026-03-04 22:30")]
    [InlineData("Nowhere/Land", "2026-03-04 22:30")]
    [InlineData("/dev/zero", "2026-03-04 22:30")]
    [InlineData("../../../dev/zero", "2026-03-04 22:30")]
    [InlineData("", "2026-03-04 22:30")]
    [InlineData(null, "2026-03-04 22:30")]
    public void The_persons_time_zone_counts_if_it_is_one(string? zone, string now) => Expect(new Activity { LocalTimezone = zone }, now);

    [Fact]
    public void The_persons_own_clock_counts_before_the_zone() => Expect(
        new Activity { LocalTimezone = "Pacific/Auckland", LocalTimestamp = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.FromHours(-5)) }, "2026-12-31 23:30");

    [Fact]
    public void The_time_of_the_activity_counts_before_the_clock() =>
        Expect(new Activity { Timestamp = new DateTimeOffset(2026, 1, 2, 3, 4, 0, TimeSpan.Zero) }, "2026-01-02 03:04");

    private static void Expect(Activity activity, string now)
    {
        using var turn = new TurnContext(new TestAdapter(), activity);
        turn.TurnState.Set(Talk.Clock);

        Assert.Equal(now, TurnClock.PersonsNow(turn).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }
}
