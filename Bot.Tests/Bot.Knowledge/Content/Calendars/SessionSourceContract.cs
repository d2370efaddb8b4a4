using Bot.Knowledge.Content.Calendars;

namespace Bot.Tests.Knowledge.Content.Calendars;

/// <summary>What every form of calendar file must do. A new form adds its file's text for three sessions and inherits the rest.</summary>
public abstract class SessionSourceContract
{
    protected static readonly DateOnly Today = new(2026, 3, 2);

    protected abstract ISessionSource Source { get; }
    protected abstract string FileName { get; }

    /// <summary>"Reading a budget, plainly" on 9 July 2026, 10:00 to 11:30 UK time, in Leeds, finance, booked at https://example.org/budget, with "Figures, read aloud" as text.</summary>
    protected abstract string Budget { get; }

    /// <summary>The budget session called off.</summary>
    protected abstract string CalledOff { get; }

    /// <summary>The budget session, a session that cannot be read on line <see cref="BrokenLine"/>, the budget session again.</summary>
    protected abstract string WithFaults { get; }
    protected abstract int BrokenLine { get; }
    protected abstract string At(string start);

    [Fact]
    public void It_knows_its_files_by_name() =>
        Assert.True(Source.Reads(FileName) && Source.Reads(FileName.ToUpperInvariant()) && !Source.Reads(FileName + ".txt"));

    [Fact]
    public void A_session_is_read_whole_in_UK_time()
    {
        var reading = Source.Read(Budget, Today);

        var session = Assert.Single(reading.Rows).Session;
        Assert.Empty(reading.Refused);
        Assert.Equal(("Reading a budget, plainly", "Figures, read aloud", new DateTime(2026, 7, 9, 10, 0, 0), 90), (session.Title, session.Summary, session.Starts, session.Minutes));
        Assert.Equal(("Leeds", "https://example.org/budget", false, false), (session.Place, session.BookingUrl, session.IsCancelled, session.IsAllDay));
        Assert.Equal(["finance"], session.Skills);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", session.Id);
    }

    [Fact]
    public void The_same_session_has_the_same_id_each_time_and_when_called_off()
    {
        var first = Source.Read(Budget, Today).Rows[0].Session;
        var again = Source.Read(Budget, Today.AddDays(1)).Rows[0].Session;
        var calledOff = Source.Read(CalledOff, Today).Rows[0].Session;

        Assert.Equal((first.Id, first.Id), (again.Id, calledOff.Id));
        Assert.True(calledOff.IsCancelled);
    }

    [Fact]
    public void A_fault_costs_its_own_row_and_is_told_with_its_line()
    {
        var reading = Source.Read(WithFaults, Today);

        Assert.Single(reading.Rows);
        Assert.Equal(2, reading.Refused.Count);
        Assert.Equal(BrokenLine, reading.Refused[0].Line);
        Assert.Contains("already", reading.Refused[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_refused() =>
        Assert.Contains("clocks go forward", Assert.Single(Source.Read(At("2027-03-28 01:30"), Today).Refused).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_day_without_a_time_is_read_as_such()
    {
        var session = Assert.Single(Source.Read(At("2026-07-09"), Today).Rows).Session;

        Assert.Equal((true, new DateTime(2026, 7, 9)), (session.IsAllDay, session.Starts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing of the kind")]
    [InlineData("\0\0\u202E\"unclosed")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1")]
    public void Text_of_another_kind_is_refused_with_a_reason(string text)
    {
        var reading = Source.Read(text, Today);

        Assert.Empty(reading.Rows);
        Assert.NotEmpty(reading.Refused);
    }
}
