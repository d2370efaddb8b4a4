using System.Text;
using BenchmarkDotNet.Attributes;
using Bot.Benchmarks.Builder.EchoLoad;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace Bot.Benchmarks.Builder;

/// <summary>A turn from the body of the request to the body of the answer, without a network.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private static readonly string[] Script = ["hello", "Ada", "2", "yes"];

    private readonly CloudAdapter _adapter = new();
    private readonly SkillsBot _bot = new(new ConversationState(new MemoryStorage()));
    private readonly Nothing _nothing = new();
    private readonly byte[][] _bodies = [.. Script.Select(BodyOf)];

    [GlobalSetup]
    public void SetUp()
    {
        for (var i = 0; i < 5; i++)
            _adapter.Use(new Passing());
    }

    /// <summary>Parse, five middleware, no bot, answer.</summary>
    [Benchmark]
    public Task<int> NoBot() => ProcessAsync(_bodies[0], _nothing);

    /// <summary>Four turns: text, choice and confirm prompt, then the card.</summary>
    [Benchmark(OperationsPerInvoke = 4)]
    public async Task<int> Waterfall()
    {
        var length = 0;
        foreach (var body in _bodies)
            length += await ProcessAsync(body, _bot);
        return length;
    }

    private async Task<int> ProcessAsync(byte[] body, IBot bot)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = body.Length;
        context.Request.Body = new MemoryStream(body);
        var answer = new MemoryStream();
        context.Response.Body = answer;
        await _adapter.ProcessAsync(context.Request, context.Response, bot);
        if (context.Response.StatusCode != 200)
            throw new InvalidOperationException($"Status {context.Response.StatusCode}.");
        return (int)answer.Length;
    }

    private static byte[] BodyOf(string text) => Encoding.UTF8.GetBytes($$"""
        {"type":"message","id":"1","timestamp":"2026-03-02T09:00:00.000Z","channelId":"test","serviceUrl":"https://channel.example",
        "from":{"id":"user","name":"Load"},"recipient":{"id":"bot","name":"Bot"},"conversation":{"id":"talk"},"locale":"en-GB",
        "text":"{{text}}","deliveryMode":"expectReplies"}
        """);

    private sealed class Nothing : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class Passing : Microsoft.Bot.Builder.IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => next(cancellationToken);
    }
}
