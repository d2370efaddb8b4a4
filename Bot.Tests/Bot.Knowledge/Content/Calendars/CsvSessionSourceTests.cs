using Bot.Knowledge.Content.Calendars;

namespace Bot.Tests.Knowledge.Content.Calendars;

public sealed class CsvSessionSourceTests : SessionSourceContract
{
    private const string Header = "id,title,skills,starts,duration_minutes,place,capacity,booking_url,summary,status\n";
    private const string Row = "budget,\"Reading a budget, plainly\",finance,2026-07-09 10:00,90,Leeds,20,https://example.org/budget,\"Figures, read aloud\",";

    protected override ISessionSource Source { get; } = new CsvSessionSource();
    protected override string FileName => "calendar.csv";
    protected override string Budget => Header + Row + "\n";
    protected override string CalledOff => Header + Row + "cancelled\n";
    protected override string WithFaults => Header + Row + "\nother,Other,,next week,60,,,,Something,\n" + Row + "\n";
    protected override int BrokenLine => 3;

    protected override string At(string start) => $"{Header}one,One,,{start},60,,,,Something,\n";

    [Theory]
    [InlineData("one,One,,2026-07-09 10:00,0,,,,Something,", "duration_minutes")]
    [InlineData("one,One,,2026-07-09 10:00,60,,many,,Something,", "capacity")]
    [InlineData("one,,,2026-07-09 10:00,60,,,,Something,", "title")]
    [InlineData("one,One,,2026-07-09 10:00,60,,,,Something,perhaps", "status")]
    [InlineData("one,One,,,60,,,,Something,", "starts")]
    public void A_wrong_field_is_named(string row, string field) =>
        Assert.Contains($"'{field}", Assert.Single(Source.Read(Header + row + "\n", Today).Refused).Reason, StringComparison.Ordinal);

    [Fact]
    public void Days_from_today_are_for_samples_and_end_on_a_working_day()
    {
        var session = Source.Read("id,title,summary,duration_minutes,starts_in_days,start_time\nsample-one,Sample: One,Sample data: one.,60,6,10:00\n", Today).Rows[0].Session;

        Assert.Equal(new DateTime(2026, 3, 9, 10, 0, 0), session.Starts);
    }

    [Fact]
    public void A_missing_column_is_named() =>
        Assert.Contains("duration_minutes, starts", Assert.Single(Source.Read("id,title,summary\n", Today).Refused).Reason, StringComparison.Ordinal);
}
