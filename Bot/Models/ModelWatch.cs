using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Probes the deployments at the start and then from time to time, and tells the readiness page. The host serves in any case: without models it quotes.</summary>
internal sealed partial class ModelWatch(ModelProbe probe, IOptionsMonitor<ModelOptions> options, TimeProvider clock, ILogger<ModelWatch> logger) : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan _whenWell = TimeSpan.FromHours(6);
    private static readonly TimeSpan _whenIll = TimeSpan.FromMinutes(5);

    // An operator needs time to get a new key.
    private const int DaysToWarn = 30;

    private volatile IReadOnlyList<ProbeFinding>? _last;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        List<string> words = [.. _last is { } known ? known.Select(finding => finding.ToString()) : ["not probed yet"]];
        var days = options.CurrentValue.KeyExpires is { } end ? end.DayNumber - DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber : (int?)null;
        if (days is { } left) words.Add(left < 0 ? "the key has ended" : $"the key ends in {left} days");
        var about = string.Join("; ", words);
        // Never unhealthy: a host without its models still answers.
        return Task.FromResult(_last?.Any(finding => finding.Fault is not null) == true || days <= DaysToWarn ? HealthCheckResult.Degraded(about) : HealthCheckResult.Healthy(about));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var findings = await probe.RunAsync(stoppingToken);
            foreach (var finding in findings)
            {
                if (finding.Fault is null) LogWell(finding.What, finding.Deployment, finding.Words);
                else LogIll(finding.What, finding.Deployment, finding.Words);
            }
            _last = findings;
            await Task.Delay(findings.Any(finding => finding.Fault is not null) ? _whenIll : _whenWell, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "The {What} deployment '{Deployment}' {Words}")]
    private partial void LogWell(string what, string deployment, string words);

    [LoggerMessage(LogLevel.Warning, "The {What} deployment '{Deployment}' cannot be used. {Words} Answers are quoted and found by words until it can")]
    private partial void LogIll(string what, string deployment, string words);
}
