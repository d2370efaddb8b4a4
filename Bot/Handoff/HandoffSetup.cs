using Bot.Department;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Desks.ExternalHub;
using Bot.Handoff.Desks.TeamsChannel;
using Bot.Handoff.Routing;
using Microsoft.Extensions.Options;

namespace Bot.Handoff;

internal static class HandoffSetup
{
    /// <summary>Cases, teams and the desks. Needs the storage, the turns and a clock from elsewhere.</summary>
    public static IServiceCollection AddHandoff(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<HandoffOptions>().Bind(settings.GetSection(HandoffOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<HandoffOptions>, TeamPlan>()
            .AddSingleton(provider => TeamPlan.Read(provider.GetRequiredService<IOptions<HandoffOptions>>().Value))
            .AddSingleton(provider => Lives(provider.GetRequiredService<IOptions<HandoffOptions>>().Value))
            .AddSingleton<CaseRules>()
            .AddSingleton<CaseTurns>()
            .AddSingleton<CaseQueries>()
            .AddSingleton<CaseActions>()
            .AddSingleton<QueueOutlook>()
            .AddSingleton<Presence>()
            .AddSingleton<AdviserTyping>()
            .AddSingleton(provider => new Lazy<CaseActions>(provider.GetRequiredService<CaseActions>))
            .AddSingleton(new BotIdentity(settings["MicrosoftAppId"] ?? ""))
            .AddSingleton<TeamsChannelDesk>()
            .AddSingleton<ChannelTurns>()
            .AddSingleton<HubTurns>()
            // One line for each desk.
            .AddSingleton<IDesk, WebDesk>()
            .AddSingleton<IDesk>(provider => provider.GetRequiredService<TeamsChannelDesk>())
            .AddSingleton<IDesk, HubDesk>()
            .AddHostedService<DeskFeeder>()
            .AddHostedService<DueCases>()
            .AddSingleton<AllDesks>();
    }

    private static CaseLives Lives(HandoffOptions options) =>
        new(TimeSpan.FromHours(options.OfferHours), TimeSpan.FromDays(options.WaitingDays), TimeSpan.FromDays(options.QuietDays),
            options.Hub.ServiceUrl is null ? null : TimeSpan.FromSeconds(options.Hub.AcceptSeconds));
}
