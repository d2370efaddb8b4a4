using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Bot.Builder;

namespace Bot.Telemetry;

/// <summary>Reports what happens in the bot as the platform's own counters and spans, which any collector can read.</summary>
/// <remarks>Only names that the program chose become tags. Texts, ids of people, messages of exceptions and the data of a call are left out whatever a caller hands over.</remarks>
internal sealed class BotTelemetry : IBotTelemetryClient, IBotPageViewTelemetryClient, IDisposable
{
    public const string Name = "SkillsAdvisor";

    // Few values each, and none that a person chose.
    private static readonly HashSet<string> _told = new(StringComparer.Ordinal) { "channelId", "activityType", "DialogId", "StepName" };

    private readonly Meter _meter = new(Name);
    private readonly ActivitySource _source = new(Name);
    private readonly Counter<long> _events;
    private readonly Counter<long> _exceptions;
    private readonly Counter<long> _notes;
    private readonly Counter<long> _views;
    private readonly Histogram<double> _measures;
    private readonly Histogram<double> _calls;
    private readonly Histogram<double> _turns;

    public BotTelemetry()
    {
        _events = _meter.CreateCounter<long>("bot.events", description: "What happened, by name");
        _exceptions = _meter.CreateCounter<long>("bot.exceptions", description: "Exceptions, by type");
        _notes = _meter.CreateCounter<long>("bot.notes", description: "Notes, by severity");
        _views = _meter.CreateCounter<long>("bot.dialogs", description: "Dialogs that began");
        _measures = _meter.CreateHistogram<double>("bot.measures", description: "Figures that events carry");
        _calls = _meter.CreateHistogram<double>("bot.calls", "s", "Calls to other services");
        _turns = _meter.CreateHistogram<double>("bot.turns", "s", "Turns, by channel, type and how they ended");
    }

    /// <summary>For a listener that wants this instance alone.</summary>
    internal Meter Meter => _meter;

    /// <summary>Null where nobody listens.</summary>
    public Activity? BeginTurn(string? channel, string? type) =>
        _source.StartActivity("turn", ActivityKind.Consumer) is { } span ? span.SetTag("bot.channel", channel).SetTag("bot.activity", type) : null;

    public void EndTurn(Activity? span, string? channel, string? type, TimeSpan took, Exception? failure)
    {
        var outcome = failure is null ? "done" : failure.GetType().Name;
        _turns.Record(took.TotalSeconds, new("bot.channel", channel), new("bot.activity", type), new("bot.outcome", outcome));
        if (failure is not null) span?.SetStatus(ActivityStatusCode.Error, outcome);
        span?.Dispose();
    }

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        _events.Add(1, Tags(eventName, properties));
        Measure(eventName, metrics);
    }

    public void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        _views.Add(1, Tags(dialogName, properties));
        Measure(dialogName, metrics);
    }

    public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _exceptions.Add(1, Tags(exception.GetType().Name, properties));
        Measure(exception.GetType().Name, metrics);
    }

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => _notes.Add(1, Tags(severityLevel.ToString(), properties));

    public void TrackDependency(
        string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
    {
        _calls.Record(duration.TotalSeconds, new("name", dependencyName), new("bot.call", dependencyTypeName), new("bot.result", resultCode), new("bot.success", success));
        using var span = _source.StartActivity(dependencyName, ActivityKind.Client, default(ActivityContext), startTime: startTime);
        span?.SetTag("bot.call", dependencyTypeName).SetTag("bot.result", resultCode).SetEndTime((startTime + duration).UtcDateTime);
        if (!success) span?.SetStatus(ActivityStatusCode.Error);
    }

    public void TrackAvailability(
        string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null,
        IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        _calls.Record(duration.TotalSeconds, new("name", name), new("bot.call", "availability"), new("bot.success", success));
        Measure(name, metrics);
    }

    /// <summary>Nothing is held back here: the exporter flushes when the host stops.</summary>
    public void Flush()
    {
    }

    public void Dispose()
    {
        _meter.Dispose();
        _source.Dispose();
    }

    private void Measure(string name, IDictionary<string, double>? metrics)
    {
        foreach (var (measure, value) in metrics ?? new Dictionary<string, double>()) _measures.Record(value, new("name", name), new("bot.measure", measure));
    }

    private static TagList Tags(string name, IDictionary<string, string>? properties)
    {
        TagList tags = [new("name", name)];
        foreach (var (key, value) in properties ?? new Dictionary<string, string>())
        {
            if (_told.Contains(key)) tags.Add(key, value);
        }
        return tags;
    }
}
