using Bot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Health;

/// <summary>Ready when the store takes a write; degraded while something is parked that an operator should look at.</summary>
internal sealed class StorageHealth(ITurnStore store, TimeProvider clock) : IHealthCheck, IDisposable
{
    // A probe is a write to the disk: callers in quick succession share one.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private long probedAt;
    private HealthCheckResult? last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (last is not { } known || clock.GetElapsedTime(probedAt) > Fresh)
            {
                last = known = await ProbeAsync(cancellationToken);
                probedAt = clock.GetTimestamp();
            }
            return known;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<HealthCheckResult> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.ProbeAsync(cancellationToken).WaitAsync(Patience, clock, cancellationToken);
            var counts = await store.CountAsync(cancellationToken);
            var about = $"{counts.InboxWaiting} activities wait to be answered, {counts.OutboxWaiting} replies to be sent, {counts.Parked} are given up";
            return counts.Parked > 0 ? HealthCheckResult.Degraded(about) : HealthCheckResult.Healthy(about);
        }
        catch (StoreUnavailableException)
        {
            return HealthCheckResult.Unhealthy("the store cannot be written; the log says why");
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("the store is slow to answer");
        }
    }
}
