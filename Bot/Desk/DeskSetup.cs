using Bot.Channels.DirectLine;
using Bot.Department;
using Bot.Desk.Api;
using Bot.Desk.Insights;
using Bot.Desk.Page;
using Bot.Desk.SignIn;
using Bot.Insight;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace Bot.Desk;

internal static class DeskSetup
{
    /// <summary>The adviser desk. Needs the department's settings, the page's files, cases and a clock from elsewhere.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SignInOptions>().Bind(configuration.GetSection(SignInOptions.Key)).ValidateOnStart();
        services.AddOptions<DeskOptions>().Bind(configuration.GetSection(DeskOptions.Key)).ValidateOnStart();
        services.AddHttpClient(nameof(IssuerKeys));
        // Where nobody can sign in, nobody is to be told that an adviser will look there.
        services.AddSingleton<IPostConfigureOptions<HandoffOptions>>(host => new PostConfigureOptions<HandoffOptions>(
            Options.DefaultName, options => options.WebDesk &= DeskModes.Of(host) != DeskMode.Off));
        return services
            .AddSingleton<IValidateOptions<SignInOptions>, SignInOptionsValidator>()
            .AddSingleton<IValidateOptions<DeskOptions>, DeskOptionsValidator>()
            .AddSingleton<IssuerKeys>()
            .AddSingleton<AccessTokens>()
            .AddSingleton<Sessions>()
            .AddSingleton(host => new OneTimeLink(
                host.GetRequiredService<IServer>(), host.GetRequiredService<IOptions<SignInOptions>>(), host.GetRequiredService<TimeProvider>(), Console.Out))
            .AddSingleton(host => ActivatorUtilities.CreateInstance<DeskGate>(host, DeskModes.Of(host)))
            .AddSingleton<DeskFrame>()
            .AddSingleton(host => ActivatorUtilities.CreateInstance<DeskPage>(host, DeskModes.Of(host)))
            .AddSingleton(host => ActivatorUtilities.CreateInstance<LinkEndpoints>(host, DeskModes.Of(host)))
            .AddSingleton<MeEndpoint>()
            .AddSingleton<Roster>()
            .AddSingleton<CaseWords>()
            .AddSingleton<CaseAids>()
            .AddSingleton<CaseEndpoints>()
            .AddSingleton<MoveEndpoints>()
            .AddSingleton<FileEndpoints>()
            .AddSingleton<FeedEndpoint>()
            // Hosts that share conversations share this secret as well, so that all count alike.
            .AddSingleton(host => Pseudonyms.DerivedFrom(host.GetRequiredService<SigningKey>().Bytes))
            .AddSingleton<ProposalEndpoints>()
            .AddSingleton<InsightEndpoints>();
    }

    public static void MapDesk(this WebApplication app)
    {
        var services = app.Services;
        services.GetRequiredService<DeskPage>().Map(app);
        services.GetRequiredService<LinkEndpoints>().Map(app);
        var api = app.MapGroup("/desk/api").AddEndpointFilter(services.GetRequiredService<DeskGate>());
        services.GetRequiredService<MeEndpoint>().Map(api);
        services.GetRequiredService<CaseEndpoints>().Map(api);
        services.GetRequiredService<MoveEndpoints>().Map(api);
        services.GetRequiredService<FileEndpoints>().Map(api);
        services.GetRequiredService<FeedEndpoint>().Map(api);
        services.GetRequiredService<ProposalEndpoints>().Map(api);
        services.GetRequiredService<InsightEndpoints>().Map(api);
        if (DeskModes.Of(services) == DeskMode.OneTimeLink) app.Lifetime.ApplicationStarted.Register(services.GetRequiredService<OneTimeLink>().Offer);
    }
}
