using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

internal static class StorageSetup
{
    /// <summary>The store, its clean-up, and what the health page asks.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ITurnStore>(provider => new SqliteTurnStore(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Path,
            serving: true,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SqliteTurnStore>>()));
        services.AddSingleton<IDirectLineStore>(provider => provider.GetRequiredService<ITurnStore>());
        services.AddSingleton<ICaseStore>(provider => provider.GetRequiredService<ITurnStore>());
        services.AddHostedService<StorageCleaner>();
        return services;
    }
}
