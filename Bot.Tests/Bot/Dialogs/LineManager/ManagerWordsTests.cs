using Bot.Dialogs.LineManager;
using Bot.Knowledge.Recommendation;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Host.Dialogs.LineManager;

public sealed class ManagerWordsTests
{
    private static readonly ManagerWords _words = new(new LearnerReader(ShippedKnowledge.Base));
    private static readonly DateOnly _today = new(2026, 1, 15);

    [Fact]
    public void One_sentence_about_a_report_is_read_whole()
    {
        var request = _words.Read("My HEO wants to move into project delivery, two days a month, Leeds", _today);

        Assert.Equal("project delivery", request.Goal);
        Assert.Equal("HEO", request.Profile.Grade);
        Assert.Equal("leeds", request.Profile.Place);
        Assert.Equal(2, request.Profile.DaysAvailable);
        Assert.False(request.IsTeam);
    }

    [Fact]
    public void One_sentence_about_a_team_is_read_whole()
    {
        var request = _words.Read("six people, £2,000, three days each before March, project delivery", _today);

        Assert.Equal(6, request.People);
        Assert.Equal(2000, request.Budget);
        Assert.Equal(3, request.Profile.DaysAvailable);
        Assert.Equal(new DateOnly(2026, 3, 1), request.Before);
        Assert.Equal("project delivery", request.Goal);
    }

    [Theory]
    [InlineData("six people, £2,000, three days each before March")]
    [InlineData("options for my report")]
    [InlineData("development for my team member")]
    public void What_was_not_said_is_not_guessed(string words) => Assert.Null(_words.Read(words, _today).Goal);

    [Theory]
    [InlineData("how do I run a development talk with my report")]
    [InlineData("guidance for the talk with my HEO")]
    [InlineData("adjustments for my report")]
    public void A_question_about_the_talk_is_told_from_one_about_options(string words) => Assert.True(_words.Read(words, _today).IsGuidance);
}
