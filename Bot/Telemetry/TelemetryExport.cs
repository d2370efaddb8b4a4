using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Telemetry;

/// <summary>Sends metrics and spans to the collector that the settings name. Where they name none it does nothing at all.</summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private const string ModelsMeter = "SkillsAdvisor.Models";

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public bool IsOn => _metrics is not null;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(options.Value.OtlpEndpoint, UriKind.Absolute, out var endpoint)) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService(BotTelemetry.Name);
        _metrics = OpenTelemetry.Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            // The server's own meters count requests by route, never by address.
            .AddMeter(BotTelemetry.Name, ModelsMeter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter((exporter, reader) =>
            {
                Reach(exporter, endpoint, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.Value.EverySeconds * 1000;
            })
            .Build();
        _traces = OpenTelemetry.Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(BotTelemetry.Name)
            .AddOtlpExporter(exporter => Reach(exporter, endpoint, "v1/traces"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Flush();
        return Task.CompletedTask;
    }

    /// <returns>False where the collector did not take everything.</returns>
    public bool Flush() => (_metrics?.ForceFlush() ?? true) & (_traces?.ForceFlush() ?? true);

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }

    private void Reach(OtlpExporterOptions exporter, Uri endpoint, string path)
    {
        var isHttp = options.Value.Protocol == TelemetryProtocol.HttpProtobuf;
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = isHttp ? new Uri(new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/"), path) : endpoint;
    }
}
