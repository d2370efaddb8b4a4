using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Turns;

/// <summary>The name in which this process holds claims, and the sign of life that keeps them.</summary>
internal sealed partial class Owner(ITurnStore store, IOptions<TurnOptions> options, TimeProvider clock, ILogger<Owner> logger) : BackgroundService
{
    private readonly TaskCompletionSource alive = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name { get; } = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7(clock.GetUtcNow())}";

    private TimeSpan Lease => TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>Completes once the store knows this owner.</summary>
    public Task AwaitAliveAsync(CancellationToken cancellationToken) => alive.Task.WaitAsync(cancellationToken);

    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await store.RenewAsync(Name, Lease, cancellationToken);
        alive.TrySetResult();
    }

    /// <summary>Registered before the worker and the outbox, so stopped after them: what is still claimed then is free for other hosts at once.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await store.RenewAsync(Name, TimeSpan.Zero, cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            LogNotRenewed(e.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Three signs within a lease: one may be lost to a slow disk.
        using var timer = new PeriodicTimer(Lease / 3, clock);
        try
        {
            do
            {
                try
                {
                    await RenewAsync(stoppingToken);
                }
                catch (StoreUnavailableException e)
                {
                    LogNotRenewed(e.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign of life could not be written: {Reason}")]
    private partial void LogNotRenewed(string reason);
}
