using Bot.Knowledge.Content.Calendars;

namespace Bot.Tests.Knowledge.Content.Calendars;

public sealed class CalendarSessionSourceTests : SessionSourceContract
{
    private const string Event = """
        BEGIN:VEVENT
        UID:Budget/2026@example.org
        SUMMARY:Reading a budget\, pla
         inly
        DTSTART;TZID=Europe/London:20260709T100000
        DTEND;TZID="Europe/London":20260709T113000
        LOCATION:Leeds
        DESCRIPTION:Figures\, read aloud
        CATEGORIES:finance
        URL:https://example.org/budget
        BEGIN:VALARM
        DESCRIPTION:Soon
        END:VALARM

        """;

    protected override ISessionSource Source { get; } = new CalendarSessionSource();
    protected override string FileName => "calendar.ics";
    protected override string Budget => Calendar(Event + "END:VEVENT\n").ReplaceLineEndings("\r\n");
    protected override string CalledOff => Calendar(Event + "STATUS:CANCELLED\nEND:VEVENT\n");
    protected override string WithFaults => Calendar("BEGIN:VEVENT\nUID:2\nSUMMARY:Two\nDTSTART:soon\nEND:VEVENT\n" + Event + "END:VEVENT\n" + Event + "END:VEVENT\n");
    protected override int BrokenLine => 2;

    protected override string At(string start) => One("DTSTART:" + start.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal).Replace(' ', 'T') + (start.Contains(' ', StringComparison.Ordinal) ? "00" : ""));

    [Theory]
    [InlineData("DTSTART:20260709T090000Z", 10)]
    [InlineData("DTSTART:20260109T090000Z", 9)]
    [InlineData("DTSTART:20260709T100000", 10)]
    [InlineData("DTSTART;TZID=Europe/Paris:20260709T110000", 10)]
    public void Every_kind_of_time_is_told_in_UK_time(string start, int hour) => Assert.Equal(hour, Assert.Single(Source.Read(One(start), Today).Rows).Session.Starts.Hour);

    [Theory]
    [InlineData("DTSTART:20260709T100000\nDURATION:PT1H30M", 90)]
    [InlineData("DTSTART:20260709T100000", 60)]
    [InlineData("DTSTART;VALUE=DATE:20260709\nDTEND;VALUE=DATE:20260711", 2880)]
    [InlineData("DTSTART:20260709T100000\nDURATION:P1W", 10080)]
    public void The_length_is_the_end_the_duration_or_the_usual(string lines, int minutes) => Assert.Equal(minutes, Assert.Single(Source.Read(One(lines), Today).Rows).Session.Minutes);

    [Theory]
    [InlineData("DTSTART:20260709T100000\nRRULE:FREQ=WEEKLY", "repeats (RRULE)")]
    [InlineData("DTSTART:20260709T100000\nDTEND:20260709T090000", "ends before it starts")]
    [InlineData("DTSTART;TZID=Middle/Earth:20260709T100000", "'Middle/Earth', which is not known")]
    [InlineData("DTSTART:20260709T100000\nDURATION:long", "no duration")]
    [InlineData("LOCATION:Leeds", "no DTSTART")]
    public void What_is_not_read_is_said_plainly(string lines, string reason) =>
        Assert.Contains(reason, Assert.Single(Source.Read(One(lines), Today).Refused).Reason, StringComparison.Ordinal);

    [Fact]
    public void Names_that_differ_only_in_signs_have_different_ids()
    {
        var reading = Source.Read(Calendar(Bare("a_b", "DTSTART:20260709T100000") + Bare("a.b", "DTSTART:20260709T100000")), Today);

        Assert.Equal(2, reading.Rows.Select(row => row.Session.Id).Distinct().Count());
    }

    private static string One(string lines) => Calendar(Bare("1", lines));

    private static string Bare(string uid, string lines) => $"BEGIN:VEVENT\nUID:{uid}\nSUMMARY:One\n{lines}\nEND:VEVENT\n";

    private static string Calendar(string events) => $"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n";
}
