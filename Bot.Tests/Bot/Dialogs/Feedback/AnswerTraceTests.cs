using Bot.Dialogs.Feedback;

namespace Bot.Tests.Host.Dialogs.Feedback;

public sealed class AnswerTraceTests
{
    [Theory]
    [InlineData("my mother is from elsewhere, who can join DELTA", "…, who can join DELTA")]
    [InlineData("I am from a certain place, can I apply?", "…, can I apply?")]
    [InlineData("what is the deadline for FLS 2026", "what is the deadline for FLS 2026")]
    public void What_tells_of_a_person_is_left_out(string question, string kept) => Assert.Equal(kept, AnswerTrace.Masked(question));
}
