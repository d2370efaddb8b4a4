using System.Diagnostics;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Steps;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Answers;

/// <summary>Question in, answer out. The steps stand below in the order in which they run; the first that has an answer ends the run.</summary>
/// <remarks>Thread-safe: what a run finds out stands in its own <see cref="AnswerTurn"/>.</remarks>
public sealed class AnswerPipeline
{
    private const int MostFollowUps = 2;

    private readonly IReadOnlyList<IAnswerStep> _steps;

    public AnswerPipeline(KnowledgeBase knowledge, IAnswerComposer composer, AnswerThresholds thresholds, ILoggerFactory loggers)
    {
        var gate = new SentenceGate(loggers.CreateLogger<SentenceGate>());
        _steps =
        [
            new CleanStep(),
            new AttackStep(),
            new SensitiveStep(knowledge),
            new PersonStep(knowledge),
            new AmbiguityStep(knowledge),
            new CareerStep(knowledge, gate),
            new FollowUpStep(knowledge, thresholds),
            new CompareStep(knowledge, thresholds, gate),
            new MeaningStep(knowledge, gate),
            new SplitStep(),
            new LookUpStep(knowledge, thresholds),
            new ComposeStep(knowledge, thresholds, composer, gate),
            new ConcludeStep(knowledge, thresholds),
        ];
    }

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return await RunAsync(new AnswerTurn(question), cancellationToken) switch
        {
            Answer.Found found => await WithFollowUpsAsync(found, cancellationToken),
            Answer.Partial partial => partial with { Known = await WithFollowUpsAsync(partial.Known, cancellationToken) },
            var other => other,
        };
    }

    private async Task<Answer> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        foreach (var step in _steps)
        {
            if (await step.RunAsync(turn, cancellationToken) is { } answer) return answer;
        }
        throw new UnreachableException("The last step always has an answer.");
    }

    // A question is suggested only where this same pipeline answers it from the same entry.
    private async Task<Answer.Found> WithFollowUpsAsync(Answer.Found found, CancellationToken cancellationToken)
    {
        List<string> answered = [];
        foreach (var question in found.FollowUps)
        {
            if (answered.Count == MostFollowUps) break;
            if (await RunAsync(new AnswerTurn(new Question(question)) { IsTrial = true }, cancellationToken) is Answer.Found { Citations: [var first, ..] } && first.EntryId == found.Citations[0].EntryId) answered.Add(question);
        }
        return found with { FollowUps = answered };
    }
}
