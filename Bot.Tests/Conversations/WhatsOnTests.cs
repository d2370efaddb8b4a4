namespace Bot.Tests.Conversations;

/// <summary>"What's on" is answered from the calendar, and never with a passage about something else.</summary>
[Collection(ConversationTests.Name)]
public sealed class WhatsOnTests(AdvisorHost host)
{
    private readonly Talk _talk = host.NewTalk();

    [Theory]
    [InlineData("whats on next week", "next week (")]
    [InlineData("what training is on tomorrow", "tomorrow (")]
    [InlineData("any courses on this month?", "this month (")]
    public async Task The_days_are_said_and_the_sessions_listed_or_the_next_one_named(string words, string said)
    {
        var text = await _talk.AskAsync(words);

        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.True(text.StartsWith("I know of ", StringComparison.Ordinal) || text.StartsWith("I have no dates", StringComparison.Ordinal), text);
        Assert.Contains("made-up examples", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Interchange", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_nothing_that_is_said_with_the_next_one()
    {
        var text = await _talk.AskAsync("any events in the next 2 days");
        var named = text.StartsWith("I have no dates", StringComparison.Ordinal) ? "The next one that I know of is **" : "I know of ";

        Assert.Contains(named, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_listed_goes_into_the_plan()
    {
        await _talk.SayAsync("whats on in the next 6 weeks");

        Assert.Contains("I have added **Sample:", await _talk.AskAsync("add the first to my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_question_is_asked_again()
    {
        await _talk.SayAsync("Find something for me to do");

        Assert.EndsWith("You can say it in your own words.", await _talk.AskAsync("whats on next week"), StringComparison.Ordinal);
    }
}
