using System.Text;
using Bot.Calendar;
using Bot.Knowledge.Content.Calendars;

namespace Bot.Tests.Host.Calendar;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_has_its_hours_in_uk_time_and_brings_the_zone()
    {
        var lines = Lines(new CalendarEvent("s1", "Writing for ministers", new CalendarSpan.Times(new DateTime(2026, 7, 6, 9, 30, 0), new DateTime(2026, 7, 6, 16, 0, 0)))
        {
            Place = "Leeds", Url = "https://example.org/s1", Remind = TimeSpan.FromDays(1),
        });

        Assert.Contains("DTSTART;TZID=Europe/London:20260706T093000", lines);
        Assert.Contains("DTEND;TZID=Europe/London:20260706T160000", lines);
        Assert.Contains("TZID:Europe/London", lines);
        Assert.Contains("UID:s1@skillsadvisor", lines);
        Assert.Contains("LOCATION:Leeds", lines);
        Assert.Contains("TRIGGER:-PT1440M", lines);
    }

    [Fact]
    public void A_whole_day_ends_before_the_next() =>
        Assert.Contains("DTEND;VALUE=DATE:20260302", Lines(new CalendarEvent("d", "One day", new CalendarSpan.Days(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1)))));

    [Fact]
    public void Signs_of_the_format_in_words_are_words()
    {
        var lines = Lines(new CalendarEvent("x", "Budgets, plans; and \\ slashes\r\nEND:VCALENDAR", new CalendarSpan.Days(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1))));

        Assert.Contains(@"SUMMARY:Budgets\, plans\; and \\ slashes\nEND:VCALENDAR", lines);
        Assert.Single(lines, line => line == "END:VCALENDAR");
    }

    [Fact]
    public void Long_lines_are_folded_at_75_octets_and_unfold_to_what_they_were()
    {
        var title = string.Concat(Enumerable.Repeat("Ümlaut £50 – naïve 🎓 ", 20)).Trim();
        var file = Text(new CalendarEvent("x", title, new CalendarSpan.Days(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2))));

        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Contains("SUMMARY:" + title, file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_ends_as_the_standard_says() => Assert.DoesNotContain(
        Text(new CalendarEvent("x", "One", new CalendarSpan.Days(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2))) { Description = "a\nb" }).Replace("\r\n", "", StringComparison.Ordinal), c => c is '\r' or '\n');

    [Fact]
    public void The_products_own_reader_reads_what_is_written()
    {
        var file = Text(new CalendarEvent("s9", "Leading, teams", new CalendarSpan.Times(new DateTime(2026, 7, 6, 9, 30, 0), new DateTime(2026, 7, 6, 11, 0, 0))));

        var session = Assert.Single(new CalendarSessionSource().Read(file, new DateOnly(2026, 1, 15)).Rows).Session;

        Assert.Equal("Leading, teams", session.Title);
        Assert.Equal(new DateTime(2026, 7, 6, 9, 30, 0), session.Starts);
        Assert.Equal(90, session.Minutes);
    }

    private static string[] Lines(CalendarEvent one) => Text(one).Split("\r\n");

    private static string Text(CalendarEvent one) => Encoding.UTF8.GetString(CalendarFile.Write([one], _now));
}
