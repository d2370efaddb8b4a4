using System.Diagnostics;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Steps;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Answers;

/// <summary>Question in, answer out. The steps stand below in the order in which they run; the first that has an answer ends the run.</summary>
/// <remarks>Thread-safe: what a run finds out stands in its own <see cref="AnswerTurn"/>.</remarks>
public sealed class AnswerPipeline
{
    private readonly IReadOnlyList<IAnswerStep> _steps;

    public AnswerPipeline(KnowledgeBase knowledge, IAnswerComposer composer, AnswerThresholds thresholds, ILoggerFactory loggers) =>
        _steps =
        [
            new CleanStep(),
            new AttackStep(),
            new SensitiveStep(knowledge),
            new PersonStep(knowledge),
            new AmbiguityStep(knowledge),
            new FollowUpStep(knowledge),
            new SplitStep(),
            new LookUpStep(knowledge),
            new ComposeStep(knowledge, thresholds, composer, loggers.CreateLogger<ComposeStep>()),
            new ConcludeStep(thresholds),
        ];

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
