using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>Removes, every few minutes, what is past its retention.</summary>
internal sealed partial class StorageCleaner(
    ITurnStore store, IOptions<StorageOptions> options, TimeProvider clock, ILogger<StorageCleaner> logger) : BackgroundService
{
    // A wall clock that has moved this much more or less than the time that really passed was set by hand: nobody's words are
    // removed on its say, until it agrees again or the host is started anew.
    private static readonly TimeSpan Trusted = TimeSpan.FromHours(1);

    private readonly long started = clock.GetTimestamp();
    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    /// <returns>Rows removed.</returns>
    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var jump = now - startedAt - clock.GetElapsedTime(started);
        if (jump.Duration() > Trusted)
        {
            LogJump(jump.TotalMinutes);
            return 0;
        }
        var settings = options.Value;
        var retention = new Retention(
            now - TimeSpan.FromHours(settings.RepeatHours), now - TimeSpan.FromDays(settings.RetentionDays), now - TimeSpan.FromDays(settings.CaseRetentionDays))
        {
            Plans = now - TimeSpan.FromDays(settings.PlanRetentionDays),
        };
        var total = 0;
        while (await store.CleanAsync(retention, cancellationToken) is > 0 and var removed) total += removed;
        if (total > 0) LogCleaned(total);
        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.CleanEveryMinutes), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogPutOff(e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Rows} rows past their retention")]
    private partial void LogCleaned(int rows);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock has jumped by {Minutes:F0} minutes since the start: nothing is removed while it is in doubt")]
    private partial void LogJump(double minutes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Clean-up is put off: {Reason}")]
    private partial void LogPutOff(string reason);
}
