using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Testing;

public sealed class TestFlowTests
{
    private readonly ManualClock _clock = new();
    private readonly TestAdapter _adapter;

    public TestFlowTests() => _adapter = new TestAdapter(TestAdapter.CreateConversation("talk")) { Clock = _clock };

    [Fact]
    public async Task A_script_runs_in_order() => await Echo()
        .Send("one").AssertReply("echo one")
        .Test("two", "echo two")
        .Test("three", reply => Assert.Equal("bot", reply.From.Id))
        .Send("four").AssertReplyOneOf(["echo three", "echo four"])
        .Send("five").AssertReplyContains("five")
        .Send(new Activity { Type = ActivityTypes.Message, Text = "six" }).AssertReply(MessageFactory.Text("echo six"))
        .SendConversationUpdate().AssertReply("welcome User1")
        .AssertNoReply(timeout: 0)
        .StartTestAsync();

    [Fact]
    public async Task Nothing_runs_before_the_start()
    {
        var turns = 0;
        var flow = new TestFlow(_adapter, (_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }).Send("one");
        Assert.Equal(0, turns);

        await flow.StartTestAsync();
        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task A_reply_that_differs_fails_the_script_and_says_how()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Test("one", "echo two", "second line").StartTestAsync());

        Assert.Contains("echo two", failure.Message, StringComparison.Ordinal);
        Assert.Contains("echo one", failure.Message, StringComparison.Ordinal);
        Assert.Contains("second line", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Send("one").AssertReplyOneOf(["a", "b"]).StartTestAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Send("one").AssertReplyContains("two").StartTestAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Send("one").AssertNoReply(timeout: 0).StartTestAsync());
    }

    [Fact]
    public async Task A_reply_that_never_comes_is_given_up_by_the_adapters_clock()
    {
        var run = new TestFlow(_adapter, (_, _) => Task.CompletedTask).Send("one").AssertReply("echo", timeout: 5000).StartTestAsync();
        Assert.False(run.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TimeoutException>(() => run);
    }

    [Fact]
    public async Task A_reply_that_comes_later_is_waited_for()
    {
        var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = new TestFlow(_adapter, (turn, token) =>
        {
            _ = SendLaterAsync(turn.Activity.GetConversationReference());
            return Task.CompletedTask;
        }).Send("one").AssertReply("late").StartTestAsync();
        Assert.False(run.IsCompleted);

        later.SetResult();
        await run;

        async Task SendLaterAsync(ConversationReference reference)
        {
            await later.Task;
            await _adapter.ContinueConversationAsync("bot", reference, (turn, token) => turn.SendActivityAsync("late", cancellationToken: token), default);
        }
    }

    [Fact]
    public async Task A_transcript_is_played_by_roles()
    {
        IActivity[] transcript =
        [
            new Activity { Type = ActivityTypes.Message, From = new ChannelAccount("u", role: RoleTypes.User), Text = "مرحبا" },
            new Activity { Type = ActivityTypes.Message, From = new ChannelAccount("b", role: RoleTypes.Bot), Text = "echo مرحبا" },
        ];

        await Echo().Test(transcript).StartTestAsync();
    }

    [Fact]
    public async Task Traces_are_queued_only_when_asked_for()
    {
        Task Bot(ITurnContext turn, CancellationToken token) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace }, token);

        await new TestFlow(_adapter, Bot).Send("one").AssertNoReply(timeout: 0).StartTestAsync();
        _adapter.EnableTrace = true;
        await new TestFlow(_adapter, Bot).Send("one").AssertReply(reply => Assert.Equal(ActivityTypes.Trace, reply.Type)).StartTestAsync();
    }

    [Fact]
    public async Task Replies_that_wait_can_be_replaced_and_withdrawn()
    {
        await _adapter.SendTextToBotAsync("one", async (turn, token) =>
        {
            var first = await turn.SendActivityAsync("first", cancellationToken: token);
            var second = await turn.SendActivityAsync("second", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = first.Id, Text = "better" }, token);
            await turn.DeleteActivityAsync(second.Id, token);
        }, CancellationToken.None);

        Assert.Equal("better", _adapter.GetNextReply()?.AsMessageActivity()?.Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task A_new_conversation_empties_the_queue_and_tells_the_bot()
    {
        await Echo().Send("one").StartTestAsync();
        string? type = null;

        await _adapter.CreateConversationAsync("test", (turn, _) =>
        {
            type = turn.Activity.Type;
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal(ActivityTypes.ConversationUpdate, type);
        Assert.Empty(_adapter.ActiveQueue);
    }

    private TestFlow Echo() => new(_adapter, (turn, token) => turn.Activity.Type == ActivityTypes.ConversationUpdate
        ? turn.SendActivityAsync($"welcome {turn.Activity.MembersAdded![0].Name}", cancellationToken: token)
        : turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: token));
}
