namespace Microsoft.Bot.Builder;

/// <summary>A client that can count the start of a dialog as a page view.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);
}
