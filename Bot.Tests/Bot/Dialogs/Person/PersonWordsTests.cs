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
    [InlineData("any news?")]
    [InlineData("got any updates from them yet")]
    [InlineData("what's happening with my request")]
    [InlineData("what’s going on")]
    [InlineData("how long will i wait")]
    [InlineData("how much longer")]
    [InlineData("hello? is anyone there??")]
    [InlineData("has anyone replied yet")]
    [InlineData("when will someone get back to me")]
    [InlineData("are you still there")]
    [InlineData("nobody is answering")]
    public void A_question_about_the_request_is_understood(string words) => Assert.True(PersonWords.IsStatus(words));

    [Theory]
    [InlineData("leave the queue")]
    [InlineData("please cancel my request")]
    [InlineData("withdraw the request")]
    [InlineData("I don't need a person any more")]
    [InlineData("i don’t need an adviser")]
    [InlineData("take me off the list")]
    public void Leaving_is_understood(string words) => Assert.True(PersonWords.IsLeave(words));

    [Theory]
    [InlineData("leave it")]
    [InlineData("oh forget it")]
    [InlineData("can i cancel")]
    [InlineData("nevermind, i dont need them")]
    [InlineData("actually i changed my mind")]
    [InlineData("i don't want to wait")]
    public void Words_that_stop_something_name_nothing(string words) => Assert.True(PersonWords.IsStop(words) && !PersonWords.IsLeave(words));

    [Theory]
    [InlineData("yes send")]
    [InlineData("yeah go on")]
    [InlineData("ok then")]
    [InlineData("looks good, send it")]
    public void A_yes_has_many_words(string words) => Assert.True(PersonWords.IsYes(words) && !PersonWords.IsNo(words));

    [Theory]
    [InlineData("no dont send")]
    [InlineData("please don't send it")]
    [InlineData("forget it")]
    [InlineData("i've changed my mind")]
    public void A_no_has_many_words(string words) => Assert.True(PersonWords.IsNo(words) && !PersonWords.IsYes(words));

    [Theory]
    [InlineData("dunno")]
    [InlineData("im not really sure what to say")]
    [InlineData("it's hard to explain")]
    public void Somebody_at_a_loss_is_understood(string words) => Assert.True(PersonWords.IsAtALoss(words));

    [Theory]
    [InlineData("leave the civil service")]
    [InlineData("where can I find the line manager guide")]
    [InlineData("where are the in person courses")]
    [InlineData("I don't need help with project delivery, tell me about FLS")]
    [InlineData("how long does the fast stream take?")]
    [InlineData("any updates to the FLS programme?")]
    [InlineData("is anyone from HR eligible?")]
    [InlineData("cancel culture in the workplace course")]
    [InlineData("when will the next round open?")]
    [InlineData("what about the mentoring scheme?")]
    [InlineData("how do I leave my department?")]
    [InlineData("the bot said I should ask")]
    public void Ordinary_words_are_none_of_these(string words) =>
        Assert.False(PersonWords.IsBackToBot(words) || PersonWords.IsLeave(words) || PersonWords.IsStatus(words) || PersonWords.IsStop(words) || PersonWords.IsAtALoss(words) || PersonWords.IsYes(words) || PersonWords.IsNo(words));

    [Theory]
    [InlineData("5", 5)]
    [InlineData("4 - good", 4)]
    [InlineData("3/5", 3)]
    [InlineData("2 stars", 2)]
    [InlineData("very good", 5)]
    [InlineData("Poor.", 2)]
    [InlineData("ok", null)]
    [InlineData("5 courses about data", null)]
    [InlineData("15", null)]
    [InlineData("great", null)]
    public void A_rating_is_one_number(string words, int? score) => Assert.Equal(score, PersonWords.Rating(words));

    [Theory]
    [InlineData("tell the adviser that I am in Leeds", "I am in Leeds")]
    [InlineData("add to my request: and by June", "and by June")]
    [InlineData("can you tell them im off on fridays", "im off on fridays")]
    [InlineData("let them know I am in Leeds", "I am in Leeds")]
    [InlineData("i forgot to say that I am an EO", "I am an EO")]
    [InlineData("I want to add data to my skills", null)]
    [InlineData("tell me about mentoring", null)]
    public void Words_for_the_adviser_are_taken_out(string words, string? expected) => Assert.Equal(expected, PersonWords.ForAdviser(words));
}
