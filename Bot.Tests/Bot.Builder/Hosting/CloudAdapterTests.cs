using Bot.Tests.Builder.Authentication;
using Bot.Tests.Builder.Stubs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Hosting;

public sealed class CloudAdapterTests
{
    private readonly CloudAdapter adapter = new();

    [Theory]
    [InlineData("", 400)]
    [InlineData("hello", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("\"x\"", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":5}""", 400)]
    [InlineData("""{"type":{}}""", 400)]
    [InlineData("""{"type":"message","text":"hi" """, 400)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"}} {}""", 400)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"}}""", 400)]
    [InlineData("""{"type":"message","channelId":"test","conversation":{"id":"c"}}""", 400)]
    [InlineData("""{"type":"message","from":{"id":"u"},"conversation":{"id":"c"}}""", 400)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":"c"}""", 400)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"}}""", 400)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"not a url"}""", 400)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"ftp://127.0.0.1/"}""", 400)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"deliveryMode":"expectReplies"}""", 200)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"https://x.test"}""", 200)]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"https://x.test","channelData":7}""", 200)]
    public async Task Only_a_whole_activity_reaches_the_bot(string body, int status)
    {
        var bot = new ScriptedBot();

        var answer = await Knock.WithAsync(adapter, bot, body);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? 1 : 0, bot.Turns.Count);
    }

    [Theory]
    [InlineData("GET", "application/json", 405)]
    [InlineData("PUT", "application/json", 405)]
    [InlineData("POST", "text/plain", 415)]
    [InlineData("POST", "application/x-www-form-urlencoded", 415)]
    [InlineData("POST", "application/json; charset=utf-8", 200)]
    [InlineData("POST", "application/vnd.microsoft.activity+json", 200)]
    [InlineData("POST", null, 200)]
    public async Task Only_a_post_of_json_is_read(string method, string? contentType, int status)
    {
        const string body = """{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"https://x.test"}""";

        Assert.Equal(status, (await Knock.WithAsync(adapter, new ScriptedBot(), body, null, method, contentType)).Status);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_wherever_they_stand()
    {
        var bot = new ScriptedBot();
        byte[] body = [.. """{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"https://x.test","value":{"a":" """u8, 0xff, 0xfe, .. "\"}}"u8];

        Assert.Equal(400, (await Knock.WithAsync(adapter, bot, body)).Status);
        Assert.Empty(bot.Turns);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_refused()
    {
        var bot = new ScriptedBot();
        var message = TokenWorld.Message;
        message.Text = new string('x', 2 * 1024 * 1024);

        Assert.Equal(413, (await Knock.WithAsync(adapter, bot, message)).Status);
        Assert.Empty(bot.Turns);
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_answer_and_in_order()
    {
        var message = TokenWorld.Message;
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        var bot = new ScriptedBot(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: cancellationToken);
            await turn.SendActivityAsync("two", cancellationToken: cancellationToken);
        });

        var answer = await Knock.WithAsync(adapter, bot, message);

        var replies = answer.Read<ExpectedReplies>().Activities;
        Assert.Equal(200, answer.Status);
        Assert.Equal(["one", "two"], replies.Select(reply => reply.Text));
        Assert.All(replies, reply => Assert.Equal(("a", "c", "b", "u", "test"), (reply.ReplyToId, reply.Conversation.Id, reply.From.Id, reply.Recipient.Id, reply.ChannelId)));
    }

    [Fact]
    public async Task A_turn_without_replies_gives_an_empty_list()
    {
        var typing = TokenWorld.Message;
        (typing.Type, typing.DeliveryMode) = (ActivityTypes.Typing, DeliveryModes.ExpectReplies);

        Assert.Equal("""{"activities":[]}""", (await Knock.WithAsync(adapter, new ScriptedBot(), typing)).Body);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        var answer = await Knock.WithAsync(adapter, new ScriptedBot(), Invoke);

        Assert.Equal((501, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task An_invoke_is_answered_with_what_the_bot_says()
    {
        var bot = new ScriptedBot((turn, cancellationToken) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 409, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "t" } } },
            cancellationToken));

        var answer = await Knock.WithAsync(adapter, bot, Invoke);

        Assert.Equal((409, """{"statusCode":200,"type":"t"}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Replies_leave_one_after_the_other_to_the_service_url_of_the_activity()
    {
        var open = 0;
        var overlapped = false;
        await using var channel = await LoopbackServer.StartAsync(async context =>
        {
            overlapped |= Interlocked.Increment(ref open) > 1;
            await Task.Yield();
            Interlocked.Decrement(ref open);
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, """{"id":"given"}""");
        });
        ResourceResponse[]? responses = null;
        var bot = new ScriptedBot(async (turn, cancellationToken) => responses = await turn.SendActivitiesAsync(
            [MessageFactory.Text("1"), new Activity(ActivityTypesEx.Delay) { Value = 1 }, MessageFactory.Text("2"), MessageFactory.Text("3")], cancellationToken));

        await Knock.WithAsync(adapter, bot, MessageTo(channel));

        Assert.False(overlapped);
        Assert.Equal(Enumerable.Repeat("/v3/conversations/c/activities/a", 3), channel.Calls.Select(call => call.Target));
        Assert.Equal(["given", "", "given", "given"], responses?.Select(response => response.Id));
    }

    [Fact]
    public async Task A_pause_is_waited_for_on_the_clock_of_the_turn()
    {
        var clock = new HastyClock();
        var bot = new ScriptedBot(async (turn, cancellationToken) =>
        {
            turn.TurnState.Set<TimeProvider>(clock);
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.Delay) { Value = 59_000 }, cancellationToken);
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.Delay) { Value = 900_000 }, cancellationToken);
        });

        await Knock.WithAsync(adapter, bot, TokenWorld.Message);

        Assert.Equal([TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(60)], clock.Waits);
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("test", 0)]
    public async Task A_trace_goes_to_the_emulator_only(string channelId, int calls)
    {
        await using var channel = await LoopbackServer.AnsweringAsync("{}", 200);
        var message = MessageTo(channel);
        message.ChannelId = channelId;

        await Knock.WithAsync(adapter, new ScriptedBot((turn, cancellationToken) => turn.SendActivityAsync(turn.Activity.CreateTrace("t"), cancellationToken)), message);

        Assert.Equal(calls, channel.Calls.Count);
    }

    [Fact]
    public async Task Turns_of_one_conversation_run_one_after_the_other_and_others_do_not_wait()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var order = new List<string>();
        var bot = new ScriptedBot(async (turn, _) =>
        {
            order.Add(turn.Activity.Text!);
            if (turn.Activity.Text == "first") await release.Task;
            order.Add(turn.Activity.Text + " done");
        });

        var first = Knock.WithAsync(adapter, bot, Saying("first", "c"));
        var second = Knock.WithAsync(adapter, bot, Saying("second", "c"));
        await Knock.WithAsync(adapter, bot, Saying("elsewhere", "d"));
        release.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["first", "elsewhere", "elsewhere done", "first done", "second", "second done"], order);
    }

    [Fact]
    public async Task A_turn_that_failed_does_not_block_its_conversation()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Knock.WithAsync(adapter, new ScriptedBot((_, _) => throw new InvalidOperationException()), Saying("x", "c")));

        Assert.Equal(200, (await Knock.WithAsync(adapter, new ScriptedBot(), Saying("y", "c"))).Status);
    }

    [Fact]
    public async Task What_the_bot_throws_goes_to_the_error_handler()
    {
        Exception? caught = null;
        adapter.OnTurnError = (_, exception) =>
        {
            caught = exception;
            return Task.CompletedTask;
        };

        var answer = await Knock.WithAsync(adapter, new ScriptedBot((_, _) => throw new InvalidOperationException("inside")), TokenWorld.Message);

        Assert.Equal(("inside", 200, ""), (caught?.Message, answer.Status, answer.Body));
    }

    [Fact]
    public async Task Updates_and_deletions_name_the_activity()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("""{"id":"x"}""", 200);
        var bot = new ScriptedBot(async (turn, cancellationToken) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "m|1", Text = "new" }, cancellationToken);
            await turn.DeleteActivityAsync("m|1", cancellationToken);
        });

        await Knock.WithAsync(adapter, bot, MessageTo(channel));

        Assert.Equal(["PUT /v3/conversations/c/activities/m%7C1", "DELETE /v3/conversations/c/activities/m%7C1"], channel.Calls.Select(call => $"{call.Method} {call.Target}"));
    }

    private static Activity Invoke => new(ActivityTypes.Invoke)
    {
        Name = "no/such",
        ChannelId = "test",
        From = new ChannelAccount("u"),
        Conversation = new ConversationAccount(id: "c"),
    };

    private static Activity Saying(string text, string conversation)
    {
        var message = TokenWorld.Message;
        (message.Text, message.Conversation.Id) = (text, conversation);
        return message;
    }

    private static Activity MessageTo(LoopbackServer channel)
    {
        var message = TokenWorld.Message;
        message.ServiceUrl = channel.Url;
        return message;
    }
}
