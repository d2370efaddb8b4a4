using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Evaluation;
using Bot.Tests.House;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Knowledge;

/// <summary>The content of this repository, read once for all tests, as it stands on one day.</summary>
internal static class ShippedKnowledge
{
    public static TimeProvider Clock { get; } = new StillClock(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    private static readonly Lazy<KnowledgeBase> _knowledge = new(() => KnowledgeBase.Open(
        new KnowledgeOptions { ContentFolder = Path.Combine(Repository.Root, "Bot.Knowledge", "Content"), Watch = false }, Clock, NullLogger<KnowledgeBase>.Instance));

    private static readonly Lazy<AnswerPipeline> _pipeline = new(() =>
        new AnswerPipeline(Base, new QuotingComposer(), new AnswerThresholds(), NullLoggerFactory.Instance));

    private static readonly Lazy<IReadOnlyList<JudgedQuestion>> _questions = new(() => JudgedQuestion.ReadFolder(EvaluationFolder));

    public static KnowledgeBase Base => _knowledge.Value;

    public static AnswerPipeline Pipeline => _pipeline.Value;

    public static IReadOnlyList<JudgedQuestion> Questions => _questions.Value;

    public static string EvaluationFolder => Path.Combine(Repository.Root, "Bot.Knowledge", "Evaluation");

    public static Task<Answer> AskAsync(string question) => Pipeline.AnswerAsync(new Question(question), CancellationToken.None);
}
