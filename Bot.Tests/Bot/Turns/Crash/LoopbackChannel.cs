using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Host.Turns.Crash;

/// <summary>A Bot Connector on this machine: takes every reply and remembers the order in which they came.</summary>
internal sealed class LoopbackChannel(WebApplication app) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Reply>> replies = new(StringComparer.Ordinal);

    public string ServiceUrl => app.Urls.First();

    public static async Task<LoopbackChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var channel = new LoopbackChannel(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{replyTo}", channel.TakeAsync);
        await app.StartAsync();
        return channel;
    }

    public IReadOnlyList<Reply> To(string conversation) => replies.TryGetValue(conversation, out var taken) ? [.. taken] : [];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(string conversation, string replyTo, HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        // Typing signs leave early and are promised to nobody.
        if (body.RootElement.GetProperty("type").GetString() == "typing") return Results.Json(new { id = "" });
        var id = body.RootElement.GetProperty("id").GetString() ?? "";
        replies.GetOrAdd(conversation, _ => new ConcurrentQueue<Reply>()).Enqueue(new Reply(id, replyTo, Reply.TextOf(body.RootElement)));
        return Results.Json(new { id = $"{conversation}|{id}" });
    }
}

/// <param name="Id">The reply's own id: the same in a repeat.</param>
/// <param name="To">The id of the message that it answers.</param>
internal sealed record Reply(string Id, string To, string Text)
{
    public static string TextOf(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
}
