namespace Bot.Channels.Connector;

internal static class ConnectorSetup
{
    /// <summary>Needs the turns from elsewhere.</summary>
    public static IServiceCollection AddConnector(this IServiceCollection services) => services
        .AddSingleton(provider =>
        {
            var configuration = provider.GetRequiredService<IConfiguration>();
            return UnsignedCallers.Check(configuration["MicrosoftAppId"], provider.GetRequiredService<IHostEnvironment>(), configuration["Urls"] ?? "");
        })
        .AddSingleton<MessagesEndpoint>();

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">There is no app id where there must be one.</exception>
    public static void MapMessages(this WebApplication app) => app.Services.GetRequiredService<MessagesEndpoint>().Map(app);
}
