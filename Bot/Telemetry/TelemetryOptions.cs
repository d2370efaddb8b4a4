using System.ComponentModel.DataAnnotations;

namespace Bot.Telemetry;

/// <summary>Settings key <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Key = "Telemetry";

    /// <summary>Where an OpenTelemetry collector takes metrics and traces, such as <c>http://localhost:4317</c>. Empty (the default): nothing is sent anywhere.</summary>
    [RegularExpression("https?://[^\\s]+", MatchTimeoutInMilliseconds = 10_000)]
    public string? OtlpEndpoint { get; set; }

    /// <summary>How: Grpc, or HttpProtobuf with the paths <c>v1/metrics</c> and <c>v1/traces</c> below the endpoint. Default Grpc, as collectors listen.</summary>
    public TelemetryProtocol Protocol { get; set; } = TelemetryProtocol.Grpc;

    /// <summary>Seconds between two reports of the metrics, 1 to 3600. Default 60.</summary>
    [Range(1, 3600)] public int EverySeconds { get; set; } = 60;
}

internal enum TelemetryProtocol { Grpc, HttpProtobuf }
