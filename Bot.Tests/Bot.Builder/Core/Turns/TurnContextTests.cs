using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Turns;

public sealed class TurnContextTests : IDisposable
{
    private readonly RecordingAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TurnContextTests() => _turn = new TurnContext(_adapter, RecordingAdapter.Message());

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task A_reply_goes_to_who_spoke_in_the_same_conversation()
    {
        var response = await _turn.SendActivityAsync("hi", "spoken", InputHints.ExpectingInput);

        var reply = Assert.Single(_adapter.Sent);
        Assert.Equal(("hi", "spoken", InputHints.ExpectingInput), (reply.Text, reply.Speak, reply.InputHint));
        Assert.Equal(("bot", "person", "talk", "in-1"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ReplyToId));
        Assert.Equal("sent-1", response.Id);
        Assert.Equal("sent-1", reply.Id);
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        await _turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace });

        Assert.Single(_adapter.Sent);
        Assert.False(_turn.Responded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task A_text_that_is_empty_is_refused(string? text)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _turn.SendActivityAsync(text!));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Nothing_to_send_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivitiesAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync((IActivity)null!));
    }

    [Fact]
    public async Task Hooks_run_in_the_order_in_which_they_were_added_and_see_each_others_changes()
    {
        var order = new List<string>();
        _turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("first");
            activities[0].Text += " one";
            return next();
        });
        _turn.OnSendActivities(async (_, activities, next) =>
        {
            order.Add("second");
            activities[0].Text += " two";
            var responses = await next();
            order.Add("after");
            return responses;
        });

        await _turn.SendActivityAsync("zero");

        Assert.Equal(["first", "second", "after"], order);
        Assert.Equal("zero one two", _adapter.Sent[0].Text);
    }

    [Fact]
    public async Task A_hook_that_does_not_go_on_keeps_the_activity_back()
    {
        _turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await _turn.SendActivityAsync("hi");

        Assert.Empty(_adapter.Sent);
        Assert.Null(response.Id);
        Assert.False(_turn.Responded);
    }

    [Fact]
    public async Task A_hook_may_take_every_activity_out()
    {
        _turn.OnSendActivities((_, activities, next) =>
        {
            activities.Clear();
            return next();
        });

        await _turn.SendActivityAsync("hi");

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Updates_and_deletions_pass_their_hooks_and_are_addressed_like_replies()
    {
        var seen = new List<string?>();
        _turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add(activity.Id);
            return next();
        });
        _turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add(reference.ActivityId);
            return next();
        });

        await _turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "old", Text = "new text" });
        await _turn.DeleteActivityAsync("old");

        Assert.Equal(["old", "old"], seen);
        Assert.Equal("talk", Assert.Single(_adapter.Updated).Conversation.Id);
        Assert.Equal(("old", "talk"), (_adapter.Deleted[0].ActivityId, _adapter.Deleted[0].Conversation.Id));
    }

    [Fact]
    public async Task Expected_replies_wait_for_the_end_of_the_turn_and_keep_their_order()
    {
        _turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;

        await _turn.SendActivityAsync("one");
        await _turn.SendActivitiesAsync([new Activity { Type = ActivityTypes.Trace }, MessageFactory.Text("two")]);
        await _turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200 } });

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["one", "two", null], _turn.BufferedReplyActivities.Select(reply => reply.Text));
        Assert.NotNull(_turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task A_turn_that_is_over_sends_nothing()
    {
        _turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _turn.SendActivityAsync("late"));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task The_same_turn_seen_with_another_activity_shares_state_and_hooks()
    {
        var hooked = 0;
        _turn.OnSendActivities((_, _, next) =>
        {
            hooked++;
            return next();
        });
        _turn.TurnState.Set("key", "value");
        using var other = new TurnContext(_turn, RecordingAdapter.Message("other"));

        await other.SendActivityAsync("hi");

        Assert.Equal(1, hooked);
        Assert.Equal("value", other.TurnState.Get<string>("key"));
        Assert.Equal("other", other.Activity.Text);
    }

    [Theory]
    [InlineData("مرحبا بالعالم")]
    [InlineData("שלום \u200Fעולם")]
    [InlineData("👩‍👩‍👧‍👦 \0 \u202E")]
    public async Task Text_of_any_script_leaves_as_it_was_given(string text)
    {
        await _turn.SendActivityAsync(text);

        Assert.Equal(text, _adapter.Sent[0].Text);
    }
}
