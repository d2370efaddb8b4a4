using Bot.Knowledge;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Health;

/// <summary>Ready when at least one entry can be found; degraded while a content file is broken.</summary>
internal sealed class KnowledgeHealth(KnowledgeBase knowledge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var current = knowledge.Current;
        var about = $"{current.Entries.Count} entries, {current.Chunks} chunks, {current.Report.Problems.Count} problems";
        return Task.FromResult(current.Entries.Count == 0 ? HealthCheckResult.Unhealthy(about)
            : current.Report.Problems.Count > 0 ? HealthCheckResult.Degraded(about)
            : HealthCheckResult.Healthy(about));
    }
}
