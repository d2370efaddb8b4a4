using System.CommandLine;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Commands;

/// <summary>Runs an operator's command on the store beside a running host; what goes wrong with the store or a file is one plain line.</summary>
internal static class StoreCommand
{
    private const int Failed = 1;

    public static async Task<int> RunAsync(Func<ServiceProvider> create, ParseResult result, Func<ITurnStore, TextWriter, Task<int>> work)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        await using var services = create();
        try
        {
            var path = Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path);
            // A command must not make an empty store where somebody expects the real one.
            if (!File.Exists(path))
            {
                await error.WriteLineAsync($"There is no store at {path}. Start the command where the bot is started, or set Storage__Path.");
                return Failed;
            }
            return await work(services.GetRequiredService<ITurnStore>(), output);
        }
        catch (Exception e) when (e is StoreUnavailableException or IOException or UnauthorizedAccessException or OptionsValidationException)
        {
            await error.WriteLineAsync(e.Message);
            return Failed;
        }
    }
}
