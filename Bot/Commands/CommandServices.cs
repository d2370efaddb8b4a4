using Bot.Storage;

namespace Bot.Commands;

/// <summary>The knowledge part of the host for a command that runs without the server, with the same settings.</summary>
internal static class CommandServices
{
    public static ServiceProvider Create() => Create(TimeProvider.System);

    /// <summary>As of the clock's day, for what must come out the same every day.</summary>
    public static ServiceProvider Create(TimeProvider clock)
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: false).AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(clock);
        services.AddKnowledge(settings);
        services.AddStoreBesideHost(settings);
        return services.BuildServiceProvider();
    }
}
