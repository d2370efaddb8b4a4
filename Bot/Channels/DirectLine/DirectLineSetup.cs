using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

internal static class DirectLineSetup
{
    private static readonly TimeSpan PreflightKept = TimeSpan.FromHours(1);

    /// <summary>Needs storage, turns, the department's settings and a clock from elsewhere.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DirectLineOptions.Key);
        services.AddOptions<DirectLineOptions>().Bind(section).ValidateOnStart();
        var origins = section.GetSection(nameof(DirectLineOptions.AllowedOrigins)).Get<string[]>() ?? [];
        services.AddCors(cors => cors.AddPolicy(DirectLineDoor.CorsPolicy, policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST")
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
            .SetPreflightMaxAge(PreflightKept)));
        services.TryAddSingleton<TypingSigns>();
        return services
            .AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>()
            .AddSingleton(host => KeyOf(host.GetRequiredService<IOptions<DirectLineOptions>>().Value, host.GetRequiredService<IOptions<StorageOptions>>().Value))
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<DirectLineGate>()
            .AddSingleton<AcceptActivity>(host => host.GetRequiredService<Inbox>().AcceptAsync)
            .AddSingleton<DirectLineInbox>()
            .AddSingleton<ActivityLog>()
            .AddSingleton<ActivityStream>()
            .AddSingleton<RequestRates>()
            .AddSingleton<UploadReader>()
            .AddSingleton<TokenEndpoints>()
            .AddSingleton<ConversationEndpoints>()
            .AddSingleton<ActivityEndpoints>()
            .AddSingleton<AttachmentDownload>()
            .AddSingleton<DirectLineDoor>();
    }

    public static void MapDirectLine(this WebApplication app)
    {
        app.UseCors();
        // Clients send a sign of life every 20 s; ours finds the ones that vanished without a farewell.
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.Services.GetRequiredService<DirectLineDoor>().Map(app);
    }

    // Beside the store: whoever has the conversations also has the key to them.
    private static SigningKey KeyOf(DirectLineOptions options, StorageOptions storage) => options.SigningKey != ""
        ? SigningKey.FromSettings(options.SigningKey)
        : SigningKey.FromFolder(Path.GetDirectoryName(Path.GetFullPath(storage.Path)) ?? ".");
}
