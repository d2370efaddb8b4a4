using Bot.Knowledge.Answers;

namespace Bot.Tests.Knowledge.Answers;

public sealed class SensitiveSubjectTests
{
    [Theory]
    [InlineData("I want to kill myself", "crisis")]
    [InlineData("im in crisis", "crisis")]
    [InlineData("i dont want to be here anymore", "crisis")]
    [InlineData("I feel suicidal", "crisis")]
    [InlineData("thinking of ending it all", "crisis")]
    [InlineData("i did the suicide prevention course and now I want to die", "crisis")]
    [InlineData("I've been hurting myself", "crisis")]
    [InlineData("my manager is bullying me", "bullying")]
    [InlineData("a colleague gets shouted at every day", "bullying")]
    [InlineData("I am being harassed at work", "bullying")]
    [InlineData("my boss keeps picking on me", "bullying")]
    [InlineData("he touched me inappropriately", "bullying")]
    [InlineData("they are making my life hell", "bullying")]
    [InlineData("my boss humiliates me in front of everyone", "bullying")]
    [InlineData("i think im being discriminated against because im disabled", "bullying")]
    [InlineData("someone made a racist comment", "bullying")]
    [InlineData("passed over for promotion because I am pregnant", "bullying")]
    [InlineData("I'm treated differently because of my accent", "bullying")]
    [InlineData("how do I whistleblow", "whistleblowing")]
    [InlineData("I was asked to mislead a minister", "whistleblowing")]
    [InlineData("will I be punished for raising a concern", "whistleblowing")]
    [InlineData("my team is covering up a mistake with public money", "whistleblowing")]
    [InlineData("someone is fiddling their expenses", "whistleblowing")]
    [InlineData("feeling really depressed and anxious", "mental-health")]
    [InlineData("I can't cope any more with the workload", "mental-health")]
    [InlineData("i am burnt out", "mental-health")]
    [InlineData("I had a panic attack in a meeting", "mental-health")]
    public void A_sensitive_subject_is_heard(string words, string topic) => Assert.Equal(topic, SensitiveSubject.In(words)?.Topic);

    [Theory]
    [InlineData("course on suicide prevention")]
    [InlineData("mental health first aider training")]
    [InlineData("harassment policy training")]
    [InlineData("is there a workshop about bullying for managers")]
    [InlineData("e-learning on discrimination law")]
    [InlineData("what is a fair treatment ambassador")]
    [InlineData("fraud awareness course")]
    [InlineData("how do I become a mental health first aider")]
    [InlineData("crisis communication")]
    [InlineData("crisis management skills for project leaders")]
    [InlineData("I am stressed about nothing, just want leadership training")]
    [InlineData("what did Access do about bias and leadership")]
    [InlineData("low code platforms")]
    [InlineData("risk of overrunning a deadline")]
    [InlineData("how do I give feedback")]
    [InlineData("kill two birds with one stone: data and digital")]
    [InlineData("die Fortbildung")]
    [InlineData("ending a secondment early")]
    [InlineData("what does the programme end with")]
    public void Someone_who_wants_to_learn_gets_an_ordinary_answer(string words) => Assert.Null(SensitiveSubject.In(words));

    [Theory]
    [InlineData("my manager is bullying me", "bullying-harassment-or-discrimination", "Employee Assistance Programme")]
    [InlineData("i think i am being discriminated against", "bullying-harassment-or-discrimination", "trade union")]
    [InlineData("I want to kill myself", "urgent-help", "116 123")]
    [InlineData("I want to report a concern about fraud", "raising-a-concern-under-the-civil-service-code", "Nominated Officer")]
    [InlineData("i am so depressed", "employee-assistance-programme-eap", "confidential")]
    public async Task The_right_contact_stands_first_with_its_whole_way_in(string words, string first, string route)
    {
        var refused = Assert.IsType<Answer.Refused>(await ShippedKnowledge.AskAsync(words));

        Assert.Equal(first, refused.Contacts[0].Entry.Id);
        Assert.Contains(route, refused.Contacts[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(refused.Contacts, contact => contact.Entry.Learning is not null);
        Assert.DoesNotContain("?", refused.Text, StringComparison.Ordinal);
    }
}
