using Bot.Turns.Outbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Turns;

internal static class TurnsSetup
{
    /// <summary>Inbox, worker, outbox and the adapter that runs the bot. Needs the storage, an <see cref="IBot"/> and a clock from elsewhere.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TurnOptions>().Bind(configuration.GetSection(TurnOptions.Section)).ValidateOnStart();
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection(OutboxOptions.Section)).ValidateOnStart();
        // By hand, because the constructor takes a logger without a category, which the container does not have: refusals would go unlogged.
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetService<ServiceClientCredentialsFactory>(),
            provider.GetService<AuthenticationConfiguration>(),
            provider.GetRequiredService<ConnectorHttp>(),
            logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.TryAddSingleton<TypingSigns>();
        services.TryAddSingleton<WordsToKeep>(_ => text => text);
        services.AddHostedService(provider => provider.GetRequiredService<Owner>());
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
        // Stopped first, because hosted services stop in reverse order: the last turns may still hand replies to the outbox.
        services.AddHostedService(provider => provider.GetRequiredService<TurnWorker>());
        return services
            .AddSingleton<IValidateOptions<TurnOptions>, TurnOptionsValidator>()
            .AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>()
            .AddSingleton(Probe())
            .AddSingleton(StateSchema.Ours)
            .AddSingleton<IStorage, TurnStateStorage>()
            .AddSingleton<AdvisorAdapter>()
            .AddSingleton<BotAdapter>(provider => provider.GetRequiredService<AdvisorAdapter>())
            .AddSingleton<TurnHandler>(provider => provider.GetRequiredService<AdvisorAdapter>().RunAsync)
            .AddSingleton<TeamsPace>()
            .AddSingleton<ConnectorHttp>()
            .AddSingleton<IChannelOut, ConnectorOut>()
            .AddSingleton(provider => new BackOff(provider.GetRequiredService<IOptions<OutboxOptions>>().Value, new Random()))
            .AddSingleton<Owner>()
            .AddSingleton<TurnAnswers>()
            .AddSingleton<TurnRun>()
            .AddSingleton<LastSends>()
            .AddSingleton<Outbox>()
            .AddSingleton<TurnWorker>()
            .AddSingleton<Inbox>();
    }

    private static ITurnProbe Probe() =>
        Environment.GetEnvironmentVariable(KillingProbe.Variable) is { Length: > 0 } text ? KillingProbe.Parse(text) : new NoProbe();
}
