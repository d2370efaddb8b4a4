using Bot.Knowledge;
using Bot.Knowledge.Answers;

namespace Bot;

/// <summary>Asks one question while nobody waits: the first person's answer would otherwise take a second longer.</summary>
internal sealed class KnowledgeWarmUp(AnswerPipeline pipeline, KnowledgeBase knowledge) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await pipeline.AnswerAsync(new Question($"What is {knowledge.Current.Entries[0].Title}?"), stoppingToken);
    }
}
