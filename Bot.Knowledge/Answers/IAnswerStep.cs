namespace Bot.Knowledge.Answers;

/// <summary>One step of answering. The order of the steps stands in <see cref="AnswerPipeline"/>.</summary>
internal interface IAnswerStep
{
    /// <returns>An answer to end the run with, or null to go on.</returns>
    Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken);
}
