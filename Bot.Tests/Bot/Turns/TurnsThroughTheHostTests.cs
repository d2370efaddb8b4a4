using System.Net;
using System.Text.Json;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Host.Turns;

public sealed class TurnsThroughTheHostTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("turns");

    [Fact]
    public async Task A_message_is_acknowledged_and_answered_through_the_outbox()
    {
        await using var host = await TurnHost.StartAsync(folder.FullName, Echo);

        var answer = await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await host.Channel.TakenAsync(1);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["hello"], host.Channel.Texts);
    }

    [Fact]
    public async Task A_repeat_is_acknowledged_and_does_nothing()
    {
        var turns = 0;
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            Interlocked.Increment(ref turns);
            await turn.SendActivityAsync("reply", cancellationToken: stop);
        });

        await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await host.Channel.TakenAsync(1);
        var repeat = await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await host.PostAsync(TurnHost.Message("c", "2", "next"));
        await host.Channel.TakenAsync(1);

        Assert.Equal(HttpStatusCode.Accepted, repeat.StatusCode);
        Assert.Equal(2, turns);
        Assert.Equal(2, host.Channel.Calls.Count);
    }

    [Fact]
    public async Task Messages_of_one_conversation_are_answered_one_at_a_time_in_order()
    {
        var running = 0;
        var most = 0;
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            await turn.SendActivityAsync(turn.Activity.Text ?? "", cancellationToken: stop);
            Interlocked.Decrement(ref running);
        });

        for (var i = 0; i < 20; i++) await host.PostAsync(TurnHost.Message("c", $"{i}", $"{i}"));
        await host.Channel.TakenAsync(20);

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), host.Channel.Texts);
    }

    [Fact]
    public async Task A_slow_conversation_delays_nobody_else()
    {
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            if (turn.Activity.Text == "slow") await slow.Task;
            await turn.SendActivityAsync(turn.Activity.Text ?? "", cancellationToken: stop);
        });

        await host.PostAsync(TurnHost.Message("a", "1", "slow"));
        await host.PostAsync(TurnHost.Message("b", "1", "quick"));
        await host.Channel.TakenAsync(1);
        var before = host.Channel.Texts;
        slow.SetResult();
        await host.Channel.TakenAsync(1);

        Assert.Equal(["quick"], before);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response_and_a_repeat_gets_the_same()
    {
        var turns = 0;
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            Interlocked.Increment(ref turns);
            await turn.SendActivityAsync("one", cancellationToken: stop);
            await turn.SendActivityAsync("two", cancellationToken: stop);
        });
        var message = TurnHost.Message("c", "1", "hello");
        message["deliveryMode"] = "expectReplies";

        var first = await (await host.PostAsync(message)).Content.ReadAsStringAsync();
        var repeat = await (await host.PostAsync(message)).Content.ReadAsStringAsync();

        var texts = JsonDocument.Parse(first).RootElement.GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("text").GetString());
        Assert.Equal(["one", "two"], texts);
        Assert.Equal(first, repeat);
        Assert.Equal(1, turns);
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task Expected_replies_that_are_too_long_for_a_channel_come_in_parts()
    {
        await using var host = await TurnHost.StartAsync(folder.FullName, (turn, stop) =>
            turn.SendActivityAsync(string.Concat(Enumerable.Repeat("A sentence. ", 10_000)), cancellationToken: stop));
        var message = TurnHost.Message("c", "1", "hello");
        message["deliveryMode"] = "expectReplies";

        var answer = await (await host.PostAsync(message)).Content.ReadAsStringAsync();

        var parts = JsonDocument.Parse(answer).RootElement.GetProperty("activities").EnumerateArray().ToList();
        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.InRange(part.GetRawText().Length, 1, 80 * 1024));
    }

    [Fact]
    public async Task An_unknown_invoke_is_answered_with_501()
    {
        await using var host = await TurnHost.StartAsync(folder.FullName, (_, _) => Task.CompletedTask);
        var invoke = TurnHost.Message("c", "1", "");
        invoke["type"] = "invoke";
        invoke["name"] = "no/such";

        Assert.Equal(HttpStatusCode.NotImplemented, (await host.PostAsync(invoke)).StatusCode);
    }

    [Fact]
    public async Task A_card_action_that_nobody_knows_is_told_in_the_body_with_HTTP_200()
    {
        await using var host = await TurnHost.StartAsync(folder.FullName, (_, _) => Task.CompletedTask);
        var invoke = TurnHost.Message("c", "1", "");
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";

        var answer = await host.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(400, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("statusCode").GetInt32());
    }

    [Fact]
    public async Task A_slow_answer_is_announced_by_a_typing_sign_that_is_no_reply()
    {
        var (begun, go) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            begun.SetResult();
            await go.Task;
            await Echo(turn, stop);
        });
        using var patience = new CancellationTokenSource(Waits.Longest);
        await using var signs = host.Typing.WatchAsync(Typist.Bot, patience.Token).GetAsyncEnumerator(patience.Token);
        var conversation = ConversationKey.OfDirectLine("slow");
        var shown = signs.MoveNextAsync();

        await host.AcceptAsync(conversation, "slow", "hello");
        await begun.Task;
        Assert.True(await shown);
        go.SetResult();

        Assert.Equal(conversation, signs.Current.Conversation);
        var log = await host.ReadLogAsync(conversation, 1);
        Assert.Contains("hello", System.Text.Encoding.UTF8.GetString(Assert.Single(log).Activity), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task Echo(ITurnContext turn, CancellationToken stop) => await turn.SendActivityAsync(turn.Activity.Text ?? "", cancellationToken: stop);
}
