using System.Text.Json;
using Microsoft.Bot.Schema;
using Trace = System.Diagnostics.Trace;

namespace Microsoft.Bot.Builder;

/// <summary>Writes a line to <see cref="Trace"/> per activity: type and id, and nothing that anybody said.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private readonly bool _traceActivity;

    public TraceTranscriptLogger()
        : this(traceActivity: false)
    {
    }

    /// <param name="traceActivity">Writes whole activities, words and names included: only for a developer's own machine.</param>
    public TraceTranscriptLogger(bool traceActivity) => _traceActivity = traceActivity;

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        Trace.TraceInformation(_traceActivity && activity is Activity whole
            ? JsonSerializer.Serialize(whole, ProtocolJson.Shape<Activity>())
            : $"{activity.Type} {activity.Id}");
        return Task.CompletedTask;
    }
}
