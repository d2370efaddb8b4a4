using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>How fast one conversation may post.</summary>
internal sealed class RequestRates(IOptions<DirectLineOptions> options) : IDisposable
{
    private const int PeriodsPerMinute = 60;
    // People click fast for a moment; a fifth of a minute's worth at once is more than any of them.
    private const int BurstShare = 5;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetTokenBucketLimiter(conversation, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, options.Value.ActivitiesPerMinute / BurstShare),
            TokensPerPeriod = Math.Max(1, options.Value.ActivitiesPerMinute / PeriodsPerMinute),
            ReplenishmentPeriod = TimeSpan.FromMinutes(1.0 / PeriodsPerMinute),
            QueueLimit = 0,
        }));

    public bool Allows(string conversationId)
    {
        using var lease = limiter.AttemptAcquire(conversationId);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
