using Bot.Dialogs.Person;

namespace Bot.Tests.Host.Dialogs.Person;

public sealed class PersonWordsTests
{
    [Theory]
    [InlineData("leave out line 2", "2", false)]
    [InlineData("please remove 2 and 4", "2,4", false)]
    [InlineData("strike lines 1 to 3 and the fifth", "1,2,3,5", false)]
    [InlineData("don't send the last line", "6", false)]
    [InlineData("delete two, three", "2,3", false)]
    [InlineData("Leave out the talk", "1,2,3,4,5,6", false)]
    [InlineData("send it without the transcript", "1,2,3,4,5,6", false)]
    [InlineData("put line 2 back", "2", true)]
    [InlineData("remove line 99", "", false)]
    public void Lines_are_left_out_and_put_back_in_many_words(string words, string lines, bool putBack)
    {
        var strike = StrikeWords.Read(words, 6);

        Assert.NotNull(strike);
        Assert.Equal((lines, putBack), (string.Join(',', strike.Lines), strike.PutBack));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("what happens next?")]
    [InlineData("line 2 is good")]
    public void Other_words_strike_nothing(string words) => Assert.Null(StrikeWords.Read(words, 6));

    [Theory]
    [InlineData("back to the bot")]
    [InlineData("Take me back to the bot please")]
    [InlineData("end the chat")]
    [InlineData("I want to go back to the robot")]
    public void The_way_back_to_the_bot_is_understood(string words) => Assert.True(PersonWords.IsBackToBot(words));

    [Theory]
    [InlineData("what about my request?")]
    [InlineData("any news on my request")]
    [InlineData("How long until an adviser reads it?")]
    [InlineData("am I still in the queue")]
    [InlineData("status of my case")]
    public void A_question_about_the_request_is_understood(string words) => Assert.True(PersonWords.IsStatus(words));

    [Theory]
    [InlineData("leave the queue")]
    [InlineData("please cancel my request")]
    [InlineData("withdraw the request")]
    [InlineData("I don't need a person any more")]
    public void Leaving_is_understood(string words) => Assert.True(PersonWords.IsLeave(words));

    [Theory]
    [InlineData("what about the mentoring scheme?")]
    [InlineData("how do I leave my department?")]
    [InlineData("the bot said I should ask")]
    public void Ordinary_words_are_none_of_these(string words) =>
        Assert.False(PersonWords.IsBackToBot(words) || PersonWords.IsLeave(words) || PersonWords.IsStatus(words) || PersonWords.IsYes(words) || PersonWords.IsNo(words));

    [Theory]
    [InlineData("5", 5)]
    [InlineData("4 - good", 4)]
    [InlineData("3/5", 3)]
    [InlineData("2 stars", 2)]
    [InlineData("5 courses about data", null)]
    [InlineData("15", null)]
    [InlineData("great", null)]
    public void A_rating_is_one_number(string words, int? score) => Assert.Equal(score, PersonWords.Rating(words));

    [Theory]
    [InlineData("tell the adviser that I am in Leeds", "I am in Leeds")]
    [InlineData("add to my request: and by June", "and by June")]
    [InlineData("tell me about mentoring", null)]
    public void Words_for_the_adviser_are_taken_out(string words, string? expected) => Assert.Equal(expected, PersonWords.ForAdviser(words));
}
