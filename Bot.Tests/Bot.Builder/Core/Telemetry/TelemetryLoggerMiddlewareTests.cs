using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Telemetry;

public sealed class TelemetryLoggerMiddlewareTests
{
    [Fact]
    public async Task Every_activity_is_an_event_and_no_word_or_name_of_a_person_is_in_one()
    {
        var events = await EventsAsync(personal: false);

        Assert.Equal(["BotMessageReceived", "BotMessageSend", "BotMessageUpdate", "BotMessageDelete"], events.Select(one => one.Name));
        Assert.All(events, one => Assert.Equal("talk", one.Properties["conversationId"]));
        Assert.DoesNotContain(events.SelectMany(one => one.Properties.Values), value =>
            value.Contains("secret", StringComparison.Ordinal) || value.Contains("Person", StringComparison.Ordinal));
        Assert.DoesNotContain(events.SelectMany(one => one.Properties.Keys), key => key is "text" or "speak" or "fromName" or "conversationName" or "attachments");
    }

    [Fact]
    public async Task Words_and_names_are_in_them_when_they_were_asked_for()
    {
        var events = await EventsAsync(personal: true);

        Assert.Equal("secret talk", events[0].Properties["conversationName"]);
        Assert.Equal(("my secret", "Person"), (events[0].Properties["text"], events[0].Properties["fromName"]));
        Assert.Equal(("your secret", "Person"), (events[1].Properties["text"], events[1].Properties["recipientName"]));
        Assert.Contains("secret card", events[1].Properties["attachments"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_can_be_disposed_serves_more_than_one_turn()
    {
        var client = new RecordingClient();
        var adapter = new RecordingAdapter();
        adapter.Use(new TelemetryLoggerMiddleware(client));
        var turn = new TurnContext(adapter, RecordingAdapter.Message());
        IBotTelemetryClient? inTurn = null;
        await adapter.MiddlewareSet.ReceiveActivityWithStatusAsync(turn, (context, _) =>
        {
            inTurn = context.TurnState.Get<IBotTelemetryClient>();
            return Task.CompletedTask;
        }, CancellationToken.None);
        turn.Dispose();

        Assert.Same(client, inTurn);
        Assert.False(client.IsDisposed);
    }

    [Fact]
    public void A_dialog_counts_as_a_page_or_else_as_a_trace()
    {
        var client = new RecordingClient();

        client.TrackDialogView("Ask");
        NullBotTelemetryClient.Instance.TrackDialogView("Ask");

        Assert.Equal("Dialog View: Ask", Assert.Single(client.Traces));
    }

    private static async Task<List<(string Name, IDictionary<string, string> Properties)>> EventsAsync(bool personal)
    {
        var client = new RecordingClient();
        var adapter = new RecordingAdapter();
        adapter.Use(new TelemetryLoggerMiddleware(client, personal));
        var message = RecordingAdapter.Message("my secret");
        message.Conversation.Name = "secret talk";
        await adapter.RunAsync(message, async (turn, token) =>
        {
            await turn.SendActivityAsync(MessageFactory.Attachment(new HeroCard("secret card").ToAttachment(), "your secret"), token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "1", Text = "new secret" }, token);
            await turn.DeleteActivityAsync("1", token);
        });
        return client.Events;
    }

    private sealed class RecordingClient : IBotTelemetryClient, IDisposable
    {
        public List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

        public List<string> Traces { get; } = [];

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;

        public void Flush()
        {
        }

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
        {
        }

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            Events.Add((eventName, properties ?? new Dictionary<string, string>()));

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => Traces.Add(message);
    }
}
