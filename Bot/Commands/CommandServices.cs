namespace Bot.Commands;

/// <summary>The knowledge part of the host for a command that runs without the server, with the same settings.</summary>
internal static class CommandServices
{
    public static ServiceProvider Create()
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: false).AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(TimeProvider.System);
        services.AddKnowledge(settings);
        return services.BuildServiceProvider();
    }
}
