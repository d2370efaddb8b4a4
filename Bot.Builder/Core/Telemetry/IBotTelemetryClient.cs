namespace Microsoft.Bot.Builder;

/// <summary>Where a bot reports what happens in it.</summary>
public interface IBotTelemetryClient
{
    void TrackAvailability(
        string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null,
        IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    void TrackDependency(
        string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration,
        string resultCode, bool success);

    void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties);

    /// <summary>Hands over what is still held back.</summary>
    void Flush();
}
