using Bot.Privacy;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Host.Privacy;

public sealed class BackgroundWordsTests
{
    private static readonly PersonalDataFinder _finder = new(new PublicWords(ShippedKnowledge.Base).Contain);

    [Theory]
    [InlineData("I am Bangladeshi, can I apply for it?", "Bangladeshi")]
    [InlineData("my family is Sylheti", "Sylheti")]
    [InlineData("as a black woman in the civil service, what is there for me", "black")]
    [InlineData("I'm a proud Sikh and an HEO", "Sikh")]
    [InlineData("i am gay, is there a network", "gay")]
    [InlineData("I am from an ethnic minority background", "ethnic minority")]
    [InlineData("my parents were Punjabi and I am Muslim", "Punjabi Muslim")]
    public void What_people_say_of_their_background_is_found(string text, string words) =>
        Assert.Equal(words, string.Join(' ', _finder.FindBackground(text, []).Select(span => span.In(text))));

    [Theory]
    [InlineData("I am a Statistician in Leeds")]
    [InlineData("I am from Milan House, an HEO")]
    [InlineData("who is the Access programme for?")]
    [InlineData("support for ethnic minority staff")]
    [InlineData("being more assertive as a manager")]
    public void What_is_not_said_of_oneself_is_left_alone(string text) => Assert.Empty(_finder.FindBackground(text, []));
}
