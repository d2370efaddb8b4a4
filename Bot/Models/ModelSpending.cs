using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Carries the day's budget over a restart: a small file, written anew every few seconds while something is spent, and at the stop.</summary>
/// <remarks>A process that is killed loses the last seconds. A file that cannot be read or written costs a line in the log, never an answer.</remarks>
internal sealed partial class ModelSpending(ModelBudget budget, IOptions<ModelOptions> options, TimeProvider clock, ILogger<ModelSpending> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    // A file of a hundred thousand people; what is larger is none of ours.
    private const long Largest = 16 * 1024 * 1024;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first question, so that nobody spends in between.
        Resume();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Keep();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.SpendingFile.Length == 0) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(_pause, clock, stoppingToken);
            Keep();
        }
    }

    internal void Resume()
    {
        if (options.Value.SpendingFile.Length == 0 || new FileInfo(options.Value.SpendingFile) is not { Exists: true, Length: < Largest } file) return;
        try
        {
            if (JsonSerializer.Deserialize(File.ReadAllText(file.FullName), SpendingJson.Default.DaySpending) is { People: not null } before) budget.Resume(before);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnread(e.GetType().Name);
        }
    }

    internal void Keep()
    {
        if (options.Value.SpendingFile.Length == 0 || budget.Changed() is not { } day) return;
        try
        {
            var file = Path.GetFullPath(options.Value.SpendingFile);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
            File.WriteAllText(file + ".new", JsonSerializer.Serialize(day, SpendingJson.Default.DaySpending));
            File.Move(file + ".new", file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogLost(e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The day's spending on models could not be read ({Reason}); it is counted from nothing")]
    private partial void LogUnread(string reason);

    [LoggerMessage(LogLevel.Warning, "The day's spending on models could not be written ({Reason}); a restart would count from nothing")]
    private partial void LogLost(string reason);
}

[JsonSerializable(typeof(DaySpending))]
internal sealed partial class SpendingJson : JsonSerializerContext;
