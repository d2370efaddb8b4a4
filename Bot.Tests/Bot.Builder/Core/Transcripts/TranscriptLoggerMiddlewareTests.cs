using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Transcripts;

public sealed class TranscriptLoggerMiddlewareTests
{
    private readonly MemoryTranscriptStore _store = new();
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task The_talk_is_taken_down_in_order_and_as_it_was_then()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(_store));
        var reply = MessageFactory.Text("reply");
        await _adapter.RunAsync(RecordingAdapter.Message("question"), async (turn, token) =>
        {
            turn.Activity.Text = "changed later";
            await turn.SendActivityAsync(reply, token);
            reply.Text = "changed later";
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "sent-1", Text = "better" }, token);
            await turn.DeleteActivityAsync("sent-1", token);
        });

        var items = (await _store.GetTranscriptActivitiesAsync("test", "talk")).Items.Cast<Activity>().ToArray();
        Assert.Equal(["question", "reply", "better", null], items.Select(item => item.Text));
        Assert.Equal(
            [ActivityTypes.Message, ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete], items.Select(item => item.Type));
        Assert.Equal(RoleTypes.User, items[0].From.Role);
        Assert.All(items, item => Assert.NotNull(item.Timestamp));
    }

    [Fact]
    public async Task What_was_said_before_a_failure_is_taken_down_and_the_failure_goes_on()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(_store));

        await Assert.ThrowsAsync<IOException>(() => _adapter.RunAsync(RecordingAdapter.Message("question"), (_, _) => throw new IOException()));

        Assert.Single((await _store.GetTranscriptActivitiesAsync("test", "talk")).Items);
    }

    [Fact]
    public async Task A_logger_that_fails_does_not_fail_the_turn()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(new FailingLogger()));

        await _adapter.RunAsync(RecordingAdapter.Message("question"), (turn, token) => turn.SendActivityAsync("reply", cancellationToken: token));

        Assert.Single(_adapter.Sent);
    }

    [Fact]
    public async Task The_bots_own_continuation_is_no_part_of_the_talk()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(_store));
        var reference = RecordingAdapter.Message().GetConversationReference();

        await _adapter.ContinueConversationAsync("bot", reference, (turn, token) => turn.SendActivityAsync("news", cancellationToken: token), default);

        Assert.Equal("news", Assert.Single((await _store.GetTranscriptActivitiesAsync("test", "talk")).Items).AsMessageActivity()?.Text);
    }

    private sealed class FailingLogger : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("disk full");
    }
}
