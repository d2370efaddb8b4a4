using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests;

internal static class TestSettings
{
    /// <summary>Limits of the product that a starved machine would reach while nothing is wrong.</summary>
    public static IReadOnlyDictionary<string, string> Patient { get; } = new Dictionary<string, string> { ["Turns:TimeLimitSeconds"] = "300", ["Turns:AnswerWaitSeconds"] = "300" };

    /// <summary>The real host in Development with a folder of the test's own, a free port, patience and no log.</summary>
    public static void UseFolder(this IWebHostBuilder host, string folder)
    {
        host.UseEnvironment(Environments.Development);
        host.UseSetting("Urls", "http://127.0.0.1:0");
        host.UseSetting("Storage:Path", Path.Combine(folder, "store.db"));
        host.UseSetting("Knowledge:IndexFile", Path.Combine(folder, "index.db"));
        host.UseSetting("Knowledge:Watch", "false");
        foreach (var (key, value) in Patient) host.UseSetting(key, value);
        host.ConfigureLogging(logging => logging.ClearProviders());
    }
}
