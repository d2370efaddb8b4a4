using Microsoft.Extensions.Options;

namespace Bot.Files;

internal static class FilesSetup
{
    /// <summary>Needs storage, turns, Direct Line's signing key and a clock from elsewhere.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FileOptions>().Bind(configuration.GetSection(FileOptions.Section)).ValidateOnStart();
        // An address that sends on elsewhere is not the address that was allowed.
        services.AddHttpClient(ReceivedFiles.Client).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services
            .AddSingleton<IValidateOptions<FileOptions>, FileOptionsValidator>()
            .AddSingleton<FileLinks>()
            .AddSingleton<GivenFiles>()
            .AddSingleton<ReceivedFiles>();
    }
}
