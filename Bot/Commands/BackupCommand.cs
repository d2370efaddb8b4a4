using System.CommandLine;

namespace Bot.Commands;

/// <summary><c>backup FILE</c>: a consistent copy of the store, taken while the bot goes on.</summary>
internal static class BackupCommand
{
    public static Command Create() => Create(CommandServices.Create);

    public static Command Create(Func<ServiceProvider> services)
    {
        var file = new Argument<string>("file") { Description = "The file to write. It must not exist." };
        var backup = new Command("backup", "Copies the store to a file while the bot runs.") { file };
        backup.SetAction((result, cancellationToken) => StoreCommand.RunAsync(services, result, async (store, output) =>
        {
            var target = Path.GetFullPath(result.GetRequiredValue(file));
            await store.BackUpAsync(target, cancellationToken);
            await output.WriteLineAsync($"Copied to {target} ({new FileInfo(target).Length:N0} bytes).");
            return 0;
        }));
        return backup;
    }
}
