namespace Microsoft.Bot.Builder;

public static class IBotTelemetryClientExtensions
{
    /// <summary>Reports the start of a dialog as a page view, or as a trace where the client knows no page views.</summary>
    public static void TrackDialogView(
        this IBotTelemetryClient telemetryClient, string dialogName, IDictionary<string, string>? properties = null,
        IDictionary<string, double>? metrics = null)
    {
        ArgumentNullException.ThrowIfNull(telemetryClient);
        if (telemetryClient is IBotPageViewTelemetryClient pages)
            pages.TrackPageView(dialogName, properties, metrics);
        else
            telemetryClient.TrackTrace($"Dialog View: {dialogName}", Severity.Information, properties ?? new Dictionary<string, string>());
    }
}
