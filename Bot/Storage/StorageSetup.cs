using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

internal static class StorageSetup
{
    /// <summary>The store, its clean-up, and what the health page asks.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStore(configuration, serving: true);
        services.AddHostedService<StorageCleaner>();
        return services;
    }

    /// <summary>The store alone, for a command that works beside a running host.</summary>
    public static IServiceCollection AddStoreBesideHost(this IServiceCollection services, IConfiguration configuration) => services.AddStore(configuration, serving: false);

    private static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration, bool serving)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new SqliteDatabase(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Path,
            serving,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SqliteDatabase>>()));
        services.AddSingleton<ITurnStore, SqliteTurnStore>();
        services.AddSingleton<IDirectLineStore, SqliteDirectLineStore>();
        services.AddSingleton<ICaseStore, SqliteCaseStore>();
        services.AddSingleton<IQuestionStore, SqliteQuestionStore>();
        services.AddSingleton<IPersonStore, SqlitePersonStore>();
        return services;
    }
}
