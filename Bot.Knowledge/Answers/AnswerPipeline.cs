using System.Diagnostics;

namespace Bot.Knowledge.Answers;

/// <summary>Question in, answer out. The steps run in the order in which they are given; the first that has an answer ends the run.</summary>
/// <remarks>Thread-safe: what a run finds out stands in its own <see cref="AnswerTurn"/>.</remarks>
public sealed class AnswerPipeline
{
    private readonly IReadOnlyList<IAnswerStep> _steps;

    internal AnswerPipeline(IReadOnlyList<IAnswerStep> steps) => _steps = steps;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var turn = new AnswerTurn(question);
        foreach (var step in _steps)
        {
            if (await step.RunAsync(turn, cancellationToken) is { } answer) return answer;
        }
        throw new UnreachableException("The last step always has an answer.");
    }
}
