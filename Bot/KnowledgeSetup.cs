using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Understanding;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Retrieval.Hybrid;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>Settings key <c>Knowledge</c>: content, index, thresholds.</summary>
internal static class KnowledgeSetup
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<KnowledgeOptions>().Bind(settings.GetSection("Knowledge")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AnswerThresholds>().Bind(settings.GetSection("Knowledge:Thresholds")).ValidateDataAnnotations()
            .Validate(thresholds => thresholds.AskBack <= thresholds.Answer, "Knowledge:Thresholds:AskBack must not be above Knowledge:Thresholds:Answer.")
            .ValidateOnStart();
        services.AddSingleton(provider => KnowledgeBase.Open(
            provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<KnowledgeBase>>()).Beside(provider.GetService<HybridSearch>()));
        services.TryAddSingleton<IAnswerComposer, QuotingComposer>();
        services.AddSingleton(provider => new AnswerPipeline(
            provider.GetRequiredService<KnowledgeBase>(), provider.GetRequiredService<IAnswerComposer>(),
            provider.GetRequiredService<IOptions<AnswerThresholds>>().Value, provider.GetRequiredService<ILoggerFactory>(), provider.GetService<IQuestionReader>()));
        services.AddHostedService<KnowledgeWarmUp>();
        services.AddSingleton<LearnerReader>();
        services.AddSingleton<Recommender>();
        return services;
    }

    private static KnowledgeBase Beside(this KnowledgeBase knowledge, HybridSearch? hybrid)
    {
        knowledge.Hybrid = hybrid;
        return knowledge;
    }
}
