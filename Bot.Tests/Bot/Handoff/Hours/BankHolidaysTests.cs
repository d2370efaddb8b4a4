using Bot.Handoff.Hours;

namespace Bot.Tests.Host.Handoff.Hours;

public sealed class BankHolidaysTests
{
    [Theory]
    [InlineData(nameof(BankHolidayDivision.EnglandAndWales), 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(nameof(BankHolidayDivision.Scotland), 2026, "01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28")]
    [InlineData(nameof(BankHolidayDivision.NorthernIreland), 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28")]
    // Christmas on a Saturday: two substitutes. On a Sunday: Boxing Day keeps its Monday, Christmas gets the Tuesday.
    [InlineData(nameof(BankHolidayDivision.EnglandAndWales), 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(nameof(BankHolidayDivision.EnglandAndWales), 2033, "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(nameof(BankHolidayDivision.Scotland), 2033, "01-03 01-04 04-15 05-02 05-30 08-01 11-30 12-26 12-27")]
    public void The_days_of_a_year_follow_from_the_rules(string division, int year, string days) =>
        Assert.Equal(days, string.Join(' ', BankHolidays.Of(Enum.Parse<BankHolidayDivision>(division), year).Order().Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2019, 4, 21)]
    [InlineData(2025, 4, 20)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_where_the_calendar_puts_it(int year, int month, int day) =>
        Assert.Contains(new DateOnly(year, month, day).AddDays(-2), BankHolidays.Of(BankHolidayDivision.EnglandAndWales, year));

    [Fact]
    public void No_holiday_falls_on_a_weekend_and_none_is_lost()
    {
        for (var year = 2000; year < 2100; year++)
        {
            Assert.All(BankHolidays.Of(BankHolidayDivision.EnglandAndWales, year), day => Assert.False(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
            Assert.Equal((8, 9, 10), (
                BankHolidays.Of(BankHolidayDivision.EnglandAndWales, year).Count, BankHolidays.Of(BankHolidayDivision.Scotland, year).Count,
                BankHolidays.Of(BankHolidayDivision.NorthernIreland, year).Count));
        }
    }

    [Fact]
    public void The_settings_add_days_and_take_days_away()
    {
        var holidays = new Holidays(BankHolidayDivision.Scotland, new HashSet<DateOnly> { new(2026, 6, 15) }, new HashSet<DateOnly> { new(2026, 11, 30) });

        Assert.True(holidays.Includes(new DateOnly(2026, 6, 15)));
        Assert.False(holidays.Includes(new DateOnly(2026, 11, 30)));
        Assert.True(holidays.Includes(new DateOnly(2026, 8, 3)));
    }
}
