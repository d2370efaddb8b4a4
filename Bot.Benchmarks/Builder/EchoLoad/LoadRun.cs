using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Bot.Benchmarks.Builder.EchoLoad;

/// <summary>Clients that hold conversations of five turns, each turn when the one before is answered.</summary>
internal sealed class LoadRun(BotProcess bot, LoopbackConnector connector, HttpClient client, bool expectReplies)
{
    private static readonly string[] Script = ["", "hello", "Ada", "2", "yes"];
    private static readonly string[] Expected = ["Welcome", "your name", "Which area", "Shall I find", "Learning for Ada"];

    private readonly Uri _messages = new(bot.Address, "api/messages");
    private readonly ConcurrentQueue<double> _milliseconds = [];
    private int _wrong;

    internal async Task<Result> RunAsync(int conversations, int clients, string prefix)
    {
        _milliseconds.Clear();
        _wrong = 0;
        var repliesBefore = connector.Replies;
        var before = await bot.FiguresAsync(client);
        var started = Stopwatch.GetTimestamp();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < conversations; i = Interlocked.Increment(ref next))
                await TalkAsync($"{prefix}{i.ToString(CultureInfo.InvariantCulture)}");
        }));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var after = await bot.FiguresAsync(client);

        var turns = conversations * Script.Length;
        if (!expectReplies && connector.Replies - repliesBefore != turns)
            _wrong += Math.Abs(turns - (connector.Replies - repliesBefore));
        double[] sorted = [.. _milliseconds.Order()];
        return new Result(
            turns / seconds,
            sorted[turns / 2],
            sorted[turns * 95 / 100],
            sorted[turns * 99 / 100],
            (after.CpuMilliseconds - before.CpuMilliseconds) / turns,
            (after.AllocatedBytes - before.AllocatedBytes) / 1024.0 / turns,
            after.WorkingSet / 1048576.0,
            _wrong);
    }

    private async Task TalkAsync(string conversation)
    {
        for (var turn = 0; turn < Script.Length; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _messages) { Content = new ByteArrayContent(Body(conversation, turn)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var started = Stopwatch.GetTimestamp();
            using var response = await client.SendAsync(request);
            var answer = await response.Content.ReadAsStringAsync();
            _milliseconds.Enqueue(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (!response.IsSuccessStatusCode || (expectReplies && !answer.Contains(Expected[turn], StringComparison.Ordinal)))
                Interlocked.Increment(ref _wrong);
        }
    }

    private byte[] Body(string conversation, int turn) => Encoding.UTF8.GetBytes($$"""
        {"type":"{{(turn == 0 ? "conversationUpdate" : "message")}}","id":"{{conversation}}|{{turn}}","timestamp":"2026-03-02T09:00:00.000Z",
        "channelId":"test","serviceUrl":"{{connector.Address}}","from":{"id":"user-{{conversation}}","name":"Load"},"recipient":{"id":"bot","name":"Bot"},
        "conversation":{"id":"{{conversation}}"},"locale":"en-GB"
        {{(turn == 0 ? ",\"membersAdded\":[{\"id\":\"user\"}]" : $",\"text\":\"{Script[turn]}\"")}}
        {{(expectReplies ? ",\"deliveryMode\":\"expectReplies\"" : "")}}}
        """);

    internal sealed record Result(
        double TurnsPerSecond, double P50, double P95, double P99, double CpuMillisecondsPerTurn, double KilobytesPerTurn, double MegabytesInUse, int Wrong);
}
