using Bot.Department;
using Bot.Handoff.Hours;
using Bot.Handoff.Routing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Host.Handoff.Hours;

public sealed class OpeningHoursTests
{
    private static readonly OpeningHours _hours = Hours(options =>
    {
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday" }) options.Hours[day] = "09:00-12:30 13:30-17:00";
        options.Hours["Friday"] = "09:00-16:00";
    });

    [Theory]
    [InlineData("2026-03-02T10:00Z", true)]
    [InlineData("2026-03-02T12:45Z", false)]
    [InlineData("2026-03-02T13:30Z", true)]
    [InlineData("2026-03-02T17:00Z", false)]
    [InlineData("2026-03-06T16:30Z", false)]
    [InlineData("2026-03-07T10:00Z", false)]
    // Good Friday, Easter Monday and the Tuesday after.
    [InlineData("2026-04-03T10:00Z", false)]
    [InlineData("2026-04-06T10:00Z", false)]
    [InlineData("2026-04-07T10:00Z", true)]
    // Summer time: nine o'clock in London is eight in UTC.
    [InlineData("2026-07-01T08:10Z", true)]
    [InlineData("2026-07-01T16:10Z", false)]
    public void It_is_open_as_the_clock_on_the_wall_says(string at, bool open) => Assert.Equal(open, _hours.IsOpen(At(at)));

    [Theory]
    [InlineData("2026-03-02T12:00Z", 60, "2026-03-02T14:00Z")]
    [InlineData("2026-03-06T15:00Z", 120, "2026-03-09T10:00Z")]
    [InlineData("2026-04-02T15:30Z", 60, "2026-04-07T08:30Z")]
    // The clocks go forward in the night to Sunday 29 March 2026, and back in that to 25 October.
    [InlineData("2026-03-27T15:30Z", 60, "2026-03-30T08:30Z")]
    [InlineData("2026-10-23T14:30Z", 60, "2026-10-26T09:30Z")]
    public void Opening_time_passes_only_while_it_is_open(string from, int minutes, string until)
    {
        Assert.Equal(At(until), _hours.Add(At(from), TimeSpan.FromMinutes(minutes)));
        Assert.Equal(TimeSpan.FromMinutes(minutes), _hours.Between(At(from), At(until)));
    }

    [Fact]
    public void A_night_shift_over_the_change_of_the_clocks_has_the_hours_that_really_pass()
    {
        var nights = Hours(options =>
        {
            options.Hours["Sunday"] = "00:00-06:00";
            options.Hours["Saturday"] = "22:00-24:00";
        });

        Assert.Equal(TimeSpan.FromHours(7), nights.Between(At("2026-03-28T22:00Z"), At("2026-03-29T12:00Z")));
        Assert.Equal(TimeSpan.FromHours(9), nights.Between(At("2026-10-24T21:00Z"), At("2026-10-25T12:00Z")));
    }

    [Fact]
    public void The_next_opening_is_found_over_a_long_weekend() =>
        Assert.Equal(At("2026-12-29T09:00Z"), _hours.NextOpening(At("2026-12-24T17:30Z")));

    [Fact]
    public void Adding_and_measuring_agree_at_any_moment_of_the_year()
    {
        var start = At("2026-01-01T00:00Z");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            Gen.Choose(0, 525_600).ToArbitrary(), Gen.Choose(1, 5000).ToArbitrary(),
            (minute, work) =>
            {
                var from = start.AddMinutes(minute);
                var until = _hours.Add(from, TimeSpan.FromMinutes(work));
                return _hours.Between(from, until) == TimeSpan.FromMinutes(work) && until > from;
            }));
    }

    private static OpeningHours Hours(Action<HandoffOptions> change)
    {
        var options = new HandoffOptions();
        change(options);
        return TeamPlan.Read(options).Default.Hours;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
