using Microsoft.Bot.Builder;

namespace Bot.Telemetry;

internal static class TelemetrySetup
{
    /// <summary>The counters are always there for tools on the machine; they leave it only where a collector is named.</summary>
    public static IServiceCollection AddBotTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<TelemetryOptions>().Bind(settings.GetSection(TelemetryOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService(provider => provider.GetRequiredService<TelemetryExport>());
        return services
            .AddSingleton<BotTelemetry>()
            .AddSingleton<IBotTelemetryClient>(provider => provider.GetRequiredService<BotTelemetry>())
            .AddSingleton<TelemetryExport>()
            .AddSingleton<TurnSpan>();
    }
}
