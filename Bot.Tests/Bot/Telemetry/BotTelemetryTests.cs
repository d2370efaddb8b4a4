using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Telemetry;
using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Activity = System.Diagnostics.Activity;

namespace Bot.Tests.Host.Telemetry;

public sealed class BotTelemetryTests : IDisposable
{
    private const string Secret = "my boss is Priya";

    private readonly BotTelemetry _telemetry = new();
    private readonly MeterListener _listener = new();
    private readonly List<(string Instrument, double Value, Dictionary<string, object?> Tags)> _seen = [];

    public BotTelemetryTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, _telemetry.Meter)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    [Fact]
    public async Task A_turn_is_counted_and_timed_without_a_word_or_a_name()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TurnSpan(_telemetry, TimeProvider.System));
        adapter.Use(new TelemetryLoggerMiddleware(_telemetry));
        var message = RecordingAdapter.Message(Secret);
        message.From.Name = "Priya";
        message.ChannelId = "told-" + nameof(A_turn_is_counted_and_timed_without_a_word_or_a_name);

        await adapter.RunAsync(message, (turn, token) => turn.SendActivityAsync($"you said {Secret}", cancellationToken: token));

        var own = _seen.Where(one => Equals(one.Tags.GetValueOrDefault("bot.channel"), message.ChannelId) || Equals(one.Tags.GetValueOrDefault("channelId"), message.ChannelId)).ToList();
        Assert.Equal(["BotMessageReceived", "BotMessageSend"], own.Where(one => one.Instrument == "bot.events").Select(one => one.Tags["name"]));
        Assert.Equal("done", Assert.Single(own, one => one.Instrument == "bot.turns").Tags["bot.outcome"]);
        Assert.DoesNotContain(_seen.SelectMany(one => one.Tags.Values), value => value?.ToString()?.Contains("Priya", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_turn_that_fails_is_counted_by_the_type_of_its_failure_and_still_fails()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TurnSpan(_telemetry, TimeProvider.System));
        var message = RecordingAdapter.Message();
        message.ChannelId = "failing";

        await Assert.ThrowsAsync<FormatException>(() => adapter.RunAsync(message, (_, _) => throw new FormatException(Secret)));

        Assert.Equal("FormatException", Assert.Single(_seen, one => Equals(one.Tags.GetValueOrDefault("bot.channel"), "failing")).Tags["bot.outcome"]);
    }

    [Fact]
    public void Whatever_a_caller_hands_over_only_chosen_names_become_tags()
    {
        var properties = new Dictionary<string, string> { ["text"] = Secret, ["fromName"] = Secret, ["StepName"] = "AskGrade", ["userId"] = Secret };

        _telemetry.TrackEvent("WaterfallStep", properties, new Dictionary<string, double> { ["options"] = 3 });
        _telemetry.TrackException(new InvalidOperationException(Secret), properties);
        _telemetry.TrackTrace(Secret, Severity.Warning, properties);
        _telemetry.TrackPageView("AskDialog", properties);
        _telemetry.TrackAvailability("probe", DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(2), "here", true, Secret);

        Assert.Contains(_seen, one => one is { Instrument: "bot.events" } && Equals(one.Tags["StepName"], "AskGrade"));
        Assert.Contains(_seen, one => one is { Instrument: "bot.measures", Value: 3 });
        Assert.Contains(_seen, one => one.Instrument == "bot.exceptions" && Equals(one.Tags["name"], "InvalidOperationException"));
        Assert.Contains(_seen, one => one.Instrument == "bot.notes" && Equals(one.Tags["name"], "Warning"));
        Assert.Contains(_seen, one => one.Instrument == "bot.dialogs" && Equals(one.Tags["name"], "AskDialog"));
        Assert.DoesNotContain(_seen.SelectMany(one => one.Tags.Values), value => value?.ToString()?.Contains("Priya", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_call_is_a_span_with_its_own_times_and_without_its_data()
    {
        List<Activity> spans = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == BotTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var start = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        _telemetry.TrackDependency("HTTP", "api.example", "GetTeam", Secret, start, TimeSpan.FromSeconds(1.5), "503", success: false);

        var span = Assert.Single(spans, span => span.DisplayName == "GetTeam");
        Assert.Equal((TimeSpan.FromSeconds(1.5), ActivityStatusCode.Error), (span.Duration, span.Status));
        Assert.DoesNotContain(span.TagObjects, tag => tag.Value?.ToString() == Secret);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _telemetry.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_seen) _seen.Add((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));
    }
}
