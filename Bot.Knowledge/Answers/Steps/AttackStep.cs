namespace Bot.Knowledge.Answers.Steps;

/// <summary>Meets attempts to change the rules, and to get at what is another person's, with a calm sentence each.</summary>
internal sealed class AttackStep : IAnswerStep
{
    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) => Task.FromResult<Answer?>(
        Attack.IsForOthersData(turn.Question.Text) ? new Answer.Refused("others-data", "I never tell anybody what another person asked, said or planned, not even their manager. What would you like to know for yourself?", [])
        : Attack.IsIn(turn.Question.Text) ? new Answer.Refused("attack", "I only answer from the learning and skills knowledge base, and my rules stay as they are. What would you like to learn?", [])
        : null);
}
