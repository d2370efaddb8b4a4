using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Diary;

namespace Bot.Tests.Knowledge.Recommendation.Diary;

public sealed class TimeFrameTests
{
    // A Sunday.
    private static readonly DateOnly _today = new(2026, 11, 22);

    [Theory]
    [InlineData("whats on next week", "2026-11-23", "2026-11-29")]
    [InlineData("what is on this week", "2026-11-22", "2026-11-22")]
    [InlineData("what training is on tomorrow", "2026-11-23", "2026-11-23")]
    [InlineData("anything on tommorow?", "2026-11-23", "2026-11-23")]
    [InlineData("any events in june", "2027-06-01", "2027-06-30")]
    [InlineData("any courses this month", "2026-11-22", "2026-11-30")]
    [InlineData("sessions next month", "2026-12-01", "2026-12-31")]
    [InlineData("workshops in jan", "2027-01-01", "2027-01-31")]
    [InlineData("events on 3rd december", "2026-12-03", "2026-12-03")]
    [InlineData("courses on friday", "2026-11-27", "2026-11-27")]
    [InlineData("anything in the next two weeks", "2026-11-22", "2026-12-06")]
    [InlineData("events in March 2027", "2027-03-01", "2027-03-31")]
    public void A_time_is_read(string words, string from, string to)
    {
        var frame = TimeFrame.In(words, _today);

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (frame?.From, frame?.To));
    }

    [Theory]
    [InlineData("any leadership courses")]
    [InlineData("what happened at the events in June 2022")]
    [InlineData("may I ask about courses")]
    [InlineData("the march of progress")]
    public void What_is_no_time_ahead_is_none(string words) => Assert.Null(TimeFrame.In(words, _today));

    [Theory]
    [InlineData("whats on next week", true)]
    [InlineData("any events in june", true)]
    [InlineData("what training is on tomorrow", true)]
    [InlineData("is there anything on next friday", true)]
    [InlineData("whats on", true)]
    [InlineData("show me the calendar", true)]
    [InlineData("anything online this week", true)]
    [InlineData("when is the next workshop on data", true)]
    [InlineData("any leadership workshops next month", true)]
    [InlineData("any leadership courses", false)]
    [InlineData("what is Civil Service Live", false)]
    [InlineData("move it to March", false)]
    [InlineData("what happened at Civil Service Live in June 2022", false)]
    [InlineData("I need to be ready by next month", false)]
    public void Whoever_asks_what_is_on_is_understood(string words, bool isAsked) => Assert.Equal(isAsked, Diary.Read(words) is not null);

    [Fact]
    public void The_days_asked_for_hold_the_sessions_shown()
    {
        var page = Diary.Read("any leadership workshops next month");

        Assert.NotNull(page);
        Assert.Equal("leadership", page.Goal);
        Assert.All(page.Sessions, session => Assert.InRange(session.On.From, page.Frame?.From ?? default, page.Frame?.To ?? default));
        Assert.Equal(page.Sessions.OrderBy(session => session.On.From).Select(session => session.Entry.Id), page.Sessions.Select(session => session.Entry.Id));
    }

    [Fact]
    public void A_place_is_kept_to()
    {
        var page = Diary.Read("whats on in leeds next month");

        Assert.Equal("Leeds", page?.Place);
        Assert.All(page?.Sessions ?? [], session => Assert.Contains("leeds", session.Entry.Places));
    }

    private static SessionDiary Diary => new(ShippedKnowledge.Base, new LearnerReader(ShippedKnowledge.Base), ShippedKnowledge.Clock);
}
