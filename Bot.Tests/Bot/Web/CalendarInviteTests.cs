using System.Text;
using Bot.Knowledge.Content;
using Bot.Tests.Knowledge;
using Bot.Web;

namespace Bot.Tests.Host.Web;

public sealed class CalendarInviteTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_with_a_time_is_an_event_in_UK_time()
    {
        var session = ShippedKnowledge.Base.Current.Entries.First(entry => entry is { IsSample: true, Dates: [{ Text: not null }] });

        var lines = Text(session).Split("\r\n");

        Assert.Contains(lines, line => line.StartsWith("DTSTART;TZID=Europe/London:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("DTEND;TZID=Europe/London:", StringComparison.Ordinal));
        Assert.Contains("TZID:Europe/London", lines);
        Assert.Equal("END:VCALENDAR", lines[^2]);
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_and_text_is_escaped()
    {
        var session = ShippedKnowledge.Base.Current.Entries.First(entry => entry is { IsSample: true, Dates.Count: > 0 });
        var text = "Plan, review; and c:\\run – " + new string('é', 90);

        var file = Text(session with { Sections = [new Section([], text)] });

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(@"Plan\, review\; and c:\\run", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_without_a_time_end_on_the_day_after_the_last()
    {
        var session = ShippedKnowledge.Base.Current.Entries.First(entry => entry.Dates.Count > 0);
        var days = session with { Dates = [new EntryDates(new DateOnly(2026, 3, 28), new DateOnly(2026, 3, 29), null, null)] };

        var file = Text(days);

        Assert.Contains("DTSTART;VALUE=DATE:20260328\r\nDTEND;VALUE=DATE:20260330\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_dates_has_no_file() =>
        Assert.Null(CalendarInvite.For(ShippedKnowledge.Base.Current.Entries.First(entry => entry.Dates.Count == 0), _now));

    private static string Text(Entry entry) => Encoding.UTF8.GetString(CalendarInvite.For(entry, _now) ?? []);
}
