using Bot.Department;
using Bot.Models;
using Bot.Proposals;
using Bot.Storage;

namespace Bot.Commands;

/// <summary>The knowledge part of the host for a command that runs without the server, with the same settings.</summary>
internal static class CommandServices
{
    /// <summary>With the models that the settings name.</summary>
    public static ServiceProvider Create() => Create(TimeProvider.System, (services, settings) => services.AddModels(settings));

    /// <summary>As of the clock's day, for what must come out the same every day, and without models.</summary>
    public static ServiceProvider Create(TimeProvider clock) => Create(clock, (_, _) => { });

    public static ServiceProvider Create(TimeProvider clock, Action<IServiceCollection, IConfiguration> more)
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: false).AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(clock);
        more(services, settings);
        services.AddKnowledge(settings);
        services.AddStoreBesideHost(settings);
        services.AddDepartment(settings);
        services.AddProposals(settings);
        return services.BuildServiceProvider();
    }
}
