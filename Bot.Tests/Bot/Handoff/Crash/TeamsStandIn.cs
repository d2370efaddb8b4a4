using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Host.Handoff.Crash;

/// <param name="Conversation">The channel, or the thread in it.</param>
/// <param name="Id">The bot's own id of it: the same in a repeat.</param>
/// <param name="Body">The activity as it was posted.</param>
internal sealed record Posted(string Conversation, string Id, string ChannelId, JsonElement Body)
{
    public string Text => Body.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
}

/// <summary>The connector of a Teams channel on this machine: takes cards, replies in threads and replacements, and remembers them in order.</summary>
internal sealed class TeamsStandIn(WebApplication app) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Posted> posted = new();
    private readonly ConcurrentQueue<Posted> replaced = new();
    private int last;

    public string ServiceUrl => app.Urls.First();

    /// <summary>In the order in which they came, repeats with them.</summary>
    public IReadOnlyCollection<Posted> Messages => posted;

    public IReadOnlyCollection<Posted> Replacements => replaced;

    public static async Task<TeamsStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var channel = new TeamsStandIn(app);
        app.MapPost("/v3/conversations/{conversation}/activities", (string conversation, HttpRequest request) => channel.TakeAsync(conversation, request));
        app.MapPost("/v3/conversations/{conversation}/activities/{replyTo}", (string conversation, string replyTo, HttpRequest request) => channel.TakeAsync(conversation, request));
        app.MapPut("/v3/conversations/{conversation}/activities/{id}", (string conversation, string id, HttpRequest request) => channel.ReplaceAsync(conversation, id, request));
        await app.StartAsync();
        return channel;
    }

    /// <summary>Waits for what was posted last and fits.</summary>
    public async Task<Posted> WaitAsync(Func<Posted, bool> fits, TimeSpan patience)
    {
        var clock = TimeProvider.System;
        for (var begun = clock.GetTimestamp(); clock.GetElapsedTime(begun) < patience;)
        {
            if (posted.LastOrDefault(fits) is { } found) return found;
            await Task.Delay(20);
        }
        throw new TimeoutException($"Nothing that fits was posted to the channel. It has: {string.Join(" | ", posted.Select(one => one.Text))}");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        var own = body.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "";
        // A repeat gets the id of the first, so that a card has one thread.
        var given = own.Length == 0 ? Next() : ids.GetOrAdd(own, _ => Next());
        posted.Enqueue(new Posted(conversation, own, given, body));
        return Results.Json(new { id = given });
    }

    private async Task<IResult> ReplaceAsync(string conversation, string id, HttpRequest request)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        replaced.Enqueue(new Posted(conversation, id, id, body));
        return Results.Json(new { id });
    }

    private string Next() => (1_700_000_000_000 + Interlocked.Increment(ref last)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
