using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Bot.Tests.Builder.Dialogs.Recognition;

public sealed class EnglishTimesTests
{
    // A Wednesday.
    private static readonly DateTime Now = new(2026, 3, 4, 10, 30, 0);

    [Theory]
    [InlineData("today", "2026-03-04", "2026-03-04")]
    [InlineData("Tomorrow", "2026-03-05", "2026-03-05")]
    [InlineData("yesterday", "2026-03-03", "2026-03-03")]
    [InlineData("the day after tomorrow", "2026-03-06", "2026-03-06")]
    [InlineData("2026-03-03", "2026-03-03", "2026-03-03")]
    [InlineData("03/04/2026", "2026-04-03", "2026-04-03")]
    [InlineData("3/4/26", "2026-04-03", "2026-04-03")]
    [InlineData("25.12.2026", "2026-12-25", "2026-12-25")]
    [InlineData("12/25/2026", "2026-12-25", "2026-12-25")]
    [InlineData("3 March 2026", "2026-03-03", "2026-03-03")]
    [InlineData("3rd of March, 2027", "2027-03-03", "2027-03-03")]
    [InlineData("March 3rd 2027", "2027-03-03", "2027-03-03")]
    [InlineData("Tuesday 3 March 2026", "2026-03-03", "2026-03-03")]
    [InlineData("3 March", "XXXX-03-03", "2026-03-03|2027-03-03")]
    [InlineData("4 March", "XXXX-03-04", "2025-03-04|2026-03-04")]
    [InlineData("the third of May", "XXXX-05-03", "2025-05-03|2026-05-03")]
    [InlineData("May 3", "XXXX-05-03", "2025-05-03|2026-05-03")]
    [InlineData("twenty-first of June", "XXXX-06-21", "2025-06-21|2026-06-21")]
    [InlineData("29 February", "XXXX-02-29", "2024-02-29|2028-02-29")]
    [InlineData("5/6", "XXXX-06-05", "2025-06-05|2026-06-05")]
    [InlineData("the 21st", "XXXX-XX-21", "2026-02-21|2026-03-21")]
    [InlineData("the 31st", "XXXX-XX-31", "2026-01-31|2026-03-31")]
    [InlineData("Tuesday", "XXXX-WXX-2", "2026-03-03|2026-03-10")]
    [InlineData("on Wednesday", "XXXX-WXX-3", "2026-02-25|2026-03-04")]
    [InlineData("next Tuesday", "2026-03-10", "2026-03-10")]
    [InlineData("this Friday", "2026-03-06", "2026-03-06")]
    [InlineData("last Monday", "2026-02-23", "2026-02-23")]
    [InlineData("Friday week", "2026-03-13", "2026-03-13")]
    [InlineData("a week on Friday", "2026-03-13", "2026-03-13")]
    [InlineData("in two weeks", "2026-03-18", "2026-03-18")]
    [InlineData("in a fortnight", "2026-03-18", "2026-03-18")]
    [InlineData("in 3 days", "2026-03-07", "2026-03-07")]
    [InlineData("in a month", "2026-04-04", "2026-04-04")]
    [InlineData("three days ago", "2026-03-01", "2026-03-01")]
    [InlineData("a year ago", "2025-03-04", "2025-03-04")]
    [InlineData("two weeks from now", "2026-03-18", "2026-03-18")]
    [InlineData("Christmas Eve", "XXXX-12-24", "2025-12-24|2026-12-24")]
    [InlineData("New Year's Day 2027", "2027-01-01", "2027-01-01")]
    [InlineData("could we meet on 3 April please", "XXXX-04-03", "2025-04-03|2026-04-03")]
    [InlineData("3 M\u200Barch 2026", "2026-03-03", "2026-03-03")]
    public void A_day_is_read(string said, string timex, string values) => Expect(said, timex, values, resolution => resolution.Value);

    [Theory]
    [InlineData("3pm", "T15", "15:00:00")]
    [InlineData("3 pm", "T15", "15:00:00")]
    [InlineData("3.30pm", "T15:30", "15:30:00")]
    [InlineData("12am", "T00", "00:00:00")]
    [InlineData("12pm", "T12", "12:00:00")]
    [InlineData("15:30", "T15:30", "15:30:00")]
    [InlineData("09:05", "T09:05", "09:05:00")]
    [InlineData("noon", "T12", "12:00:00")]
    [InlineData("midday", "T12", "12:00:00")]
    [InlineData("midnight", "T00", "00:00:00")]
    [InlineData("at 17", "T17", "17:00:00")]
    [InlineData("4 in the afternoon", "T16", "16:00:00")]
    [InlineData("at half past three in the afternoon", "T15:30", "15:30:00")]
    [InlineData("4 p.m.", "T16", "16:00:00")]
    public void A_time_is_read(string said, string timex, string values) => Expect(said, timex, values, resolution => resolution.Value);

    [Theory]
    [InlineData("at 4", "T04|T16", "04:00:00|16:00:00")]
    [InlineData("4 o'clock", "T04|T16", "04:00:00|16:00:00")]
    [InlineData("3:30", "T03:30|T15:30", "03:30:00|15:30:00")]
    [InlineData("half past three", "T03:30|T15:30", "03:30:00|15:30:00")]
    [InlineData("quarter to five", "T04:45|T16:45", "04:45:00|16:45:00")]
    [InlineData("ten past two", "T02:10|T14:10", "02:10:00|14:10:00")]
    public void A_time_that_may_be_morning_or_afternoon_is_both(string said, string timex, string values) =>
        Expect(said, timex, values, resolution => resolution.Value);

    [Theory]
    [InlineData("tomorrow at 3pm", "2026-03-05T15", "2026-03-05 15:00:00")]
    [InlineData("3pm tomorrow", "2026-03-05T15", "2026-03-05 15:00:00")]
    [InlineData("tomorrow at noon", "2026-03-05T12", "2026-03-05 12:00:00")]
    [InlineData("2026-03-10 14:00", "2026-03-10T14", "2026-03-10 14:00:00")]
    [InlineData("next Tuesday at 9.15am", "2026-03-10T09:15", "2026-03-10 09:15:00")]
    [InlineData("Wednesday 4 o'clock", "XXXX-WXX-3T04|XXXX-WXX-3T04|XXXX-WXX-3T16|XXXX-WXX-3T16", "2026-02-25 04:00:00|2026-03-04 04:00:00|2026-02-25 16:00:00|2026-03-04 16:00:00")]
    [InlineData("in two hours", "2026-03-04T12:30:00", "2026-03-04 12:30:00")]
    [InlineData("half an hour ago", "2026-03-04T10:00:00", "2026-03-04 10:00:00")]
    [InlineData("now", "PRESENT_REF", "2026-03-04 10:30:00")]
    public void A_day_with_a_time_is_read(string said, string timex, string values) => Expect(said, timex, values, resolution => resolution.Value);

    [Theory]
    [InlineData("next week", "2026-W11", "2026-03-09/2026-03-16")]
    [InlineData("this week", "2026-W10", "2026-03-02/2026-03-09")]
    [InlineData("this weekend", "2026-W10-WE", "2026-03-07/2026-03-09")]
    [InlineData("next month", "2026-04", "2026-04-01/2026-05-01")]
    [InlineData("last year", "2025", "2025-01-01/2026-01-01")]
    [InlineData("in 2027", "2027", "2027-01-01/2028-01-01")]
    [InlineData("this quarter", "(2026-01-01,2026-04-01,P3M)", "2026-01-01/2026-04-01")]
    [InlineData("March 2027", "2027-03", "2027-03-01/2027-04-01")]
    [InlineData("March", "XXXX-03", "2025-03-01/2025-04-01|2026-03-01/2026-04-01")]
    [InlineData("in May", "XXXX-05", "2025-05-01/2025-06-01|2026-05-01/2026-06-01")]
    [InlineData("end of next month", "2026-04", "2026-04-16/2026-05-01")]
    [InlineData("from 3 to 7 March 2027", "(2027-03-03,2027-03-07,P4D)", "2027-03-03/2027-03-07")]
    [InlineData("3-7 March 2027", "(2027-03-03,2027-03-07,P4D)", "2027-03-03/2027-03-07")]
    [InlineData("between 3 April 2026 and 5 May 2026", "(2026-04-03,2026-05-05,P32D)", "2026-04-03/2026-05-05")]
    [InlineData("Monday to Friday", "(XXXX-WXX-1,XXXX-WXX-5,P4D)", "2026-03-02/2026-03-06|2026-03-09/2026-03-13")]
    [InlineData("2 to 4pm", "(T14,T16,PT2H)", "14:00:00/16:00:00")]
    [InlineData("from 9am to 10:30am", "(T09,T10:30,PT1H30M)", "09:00:00/10:30:00")]
    [InlineData("tomorrow from 2 to 4pm", "(2026-03-05T14,2026-03-05T16,PT2H)", "2026-03-05 14:00:00/2026-03-05 16:00:00")]
    [InlineData("tomorrow morning", "2026-03-05TMO", "2026-03-05 08:00:00/2026-03-05 12:00:00")]
    [InlineData("this afternoon", "2026-03-04TAF", "2026-03-04 12:00:00/2026-03-04 16:00:00")]
    [InlineData("tonight", "2026-03-04TNI", "2026-03-04 20:00:00/2026-03-04 23:59:59")]
    public void A_range_is_read(string said, string timex, string ranges) => Expect(said, timex, ranges, resolution => $"{resolution.Start}/{resolution.End}");

    [Theory]
    [InlineData("by the end of March 2026", "2026-03", "/2026-04-01")]
    [InlineData("by the end of March", "XXXX-03", "/2025-04-01|/2026-04-01")]
    [InlineData("by next Friday", "2026-03-13", "/2026-03-14")]
    [InlineData("before 1 May 2026", "2026-05-01", "/2026-05-01")]
    [InlineData("after 1 May 2026", "2026-05-01", "2026-05-02/")]
    [InlineData("since 1 January 2026", "2026-01-01", "2026-01-01/")]
    [InlineData("from next month", "2026-04", "2026-04-01/")]
    [InlineData("no later than tomorrow", "2026-03-05", "/2026-03-06")]
    public void An_open_range_has_one_end(string said, string timex, string ranges) => Expect(said, timex, ranges, resolution => $"{resolution.Start}/{resolution.End}");

    [Theory]
    [InlineData("two weeks", "P2W", "1209600")]
    [InlineData("3 days", "P3D", "259200")]
    [InlineData("an hour", "PT1H", "3600")]
    [InlineData("half an hour", "PT0.5H", "1800")]
    [InlineData("90 minutes", "PT90M", "5400")]
    [InlineData("six months", "P6M", "15552000")]
    public void A_duration_is_read_in_seconds(string said, string timex, string seconds) => Expect(said, timex, seconds, resolution => resolution.Value);

    [Theory]
    [InlineData("")]
    [InlineData("maybe")]
    [InlineData("I may go")]
    [InlineData("march on")]
    [InlineData("31/31/2026")]
    [InlineData("2026-13-40")]
    [InlineData("31 February")]
    [InlineData("30/2")]
    [InlineData("25:99")]
    [InlineData("a million years ago")]
    [InlineData("99999999999999999999 days ago")]
    [InlineData("I have 2 children")]
    [InlineData("the second one")]
    public void What_is_no_time_gives_none(string said) => Assert.Empty(Read(said));

    [Fact]
    public void American_English_puts_the_month_first()
    {
        var found = Assert.Single(Languages.For("en-US").Times("03/04/2026", Now));

        Assert.Equal("2026-03-04", Assert.Single(found.Value).Value);
    }

    [Theory]
    [InlineData("de-DE", "3.4.2026", "2026-04-03")]
    [InlineData("tr-TR", "03.04.2026", "2026-04-03")]
    [InlineData("cy-GB", "03/04/2026", "2026-04-03")]
    [InlineData("ja-JP", "2026-04-03", "2026-04-03")]
    public void Dates_in_digits_are_read_in_other_languages(string locale, string said, string date)
    {
        var found = Assert.Single(Languages.For(locale).Times(said, Now));

        Assert.Equal(date, Assert.Single(found.Value).Value);
    }

    [Fact]
    public void A_find_says_where_it_stands()
    {
        var found = Assert.Single(Read("shall we say 3 March 2027 then"));

        Assert.Equal(("3 March 2027", 13, 24), (found.Text, found.Start, found.End));
    }

    [Fact]
    public void Any_date_survives_its_forms() => Prop.ForAll(
        Gen.Choose(0, 365 * 200).Select(days => new DateTime(1950, 1, 1).AddDays(days)).ToArbitrary(),
        date => new[] { "yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "MMMM d, yyyy", "dddd d MMMM yyyy" }
            .All(form => Read(date.ToString(form, CultureInfo.InvariantCulture)) is [{ Value: [var only] }] &&
                only.Value == date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_and_no_reference_make_the_reader_fail() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        ArbMap.Default.ArbFor<DateTime>(),
        (text, reference) => Languages.For("en").Times(text + " in 3 weeks, 29 February by the end of last month", reference).All(found => found.Value.Count > 0))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void An_absurd_reference_gives_nothing()
    {
        Assert.Empty(Languages.For("en").Times("yesterday", DateTime.MinValue));
        Assert.Empty(Languages.For("en").Times("tomorrow", DateTime.MaxValue));
    }

    private static IReadOnlyList<Found<IReadOnlyList<DateTimeResolution>>> Read(string text) => Languages.For("en-GB").Times(text, Now);

    private static void Expect(string said, string timex, string values, Func<DateTimeResolution, string?> value)
    {
        var found = Assert.Single(Read(said));
        var names = found.Value.Select(resolution => resolution.Timex).ToList();

        Assert.Equal(values, string.Join('|', found.Value.Select(value)));
        Assert.Equal(timex, string.Join('|', timex.Contains('|', StringComparison.Ordinal) ? names : names.Distinct()));
    }
}
