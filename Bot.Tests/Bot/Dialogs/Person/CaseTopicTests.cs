using Bot.Dialogs.Person;
using Bot.Dialogs.Talk;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Host.Dialogs.Person;

public sealed class CaseTopicTests
{
    // The pages nearest to the words once decided alone.
    [Theory]
    [InlineData("which courses count if I move to digital", "digital")]
    [InlineData("moving to project delivery", "project-delivery")]
    public void A_skill_that_is_named_is_the_topic(string request, string skill) => Assert.Equal(skill, new CaseTopic(ShippedKnowledge.Base).Of(request, new TalkState())?.Id);
}
