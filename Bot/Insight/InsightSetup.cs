using Microsoft.Extensions.Options;

namespace Bot.Insight;

internal static class InsightSetup
{
    /// <summary>Needs the stores, the knowledge, the teams, <see cref="Pseudonyms"/> and a clock from elsewhere.</summary>
    public static IServiceCollection AddInsight(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InsightOptions>().Bind(configuration.GetSection(InsightOptions.Key)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<InsightOptions>, InsightOptionsValidator>()
            .AddSingleton<FigureReader>()
            .AddSingleton<QuestionLog>()
            .AddSingleton<Storage.IKeptApart>(host => host.GetRequiredService<QuestionLog>())
            .AddHostedService(host => host.GetRequiredService<QuestionLog>());
    }
}
