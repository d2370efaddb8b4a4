using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Host.Handoff;

/// <param name="Conversation">The channel, the thread in it, or a person's own chat.</param>
/// <param name="Id">The bot's own id of it: the same in a repeat.</param>
/// <param name="Body">The activity as it was posted.</param>
internal sealed record Posted(string Conversation, string Id, string ChannelId, JsonElement Body)
{
    public string Text => Body.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    public string Type => Body.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";

    public string Everything => Body.GetRawText();
}

/// <summary>A connector on this machine: takes messages, cards and replacements, remembers them in order, and serves the files that lie with it.</summary>
internal sealed class TeamsStandIn(WebApplication app) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly List<Posted> posted = [];
    private readonly List<Posted> replaced = [];
    private TaskCompletionSource arrival = New();
    private int last;

    public string ServiceUrl => app.Urls.First();

    /// <summary>In the order in which they came, repeats with them.</summary>
    public IReadOnlyList<Posted> Messages
    {
        get
        {
            lock (gate) return [.. posted];
        }
    }

    /// <summary>While true it takes nothing.</summary>
    public bool IsDown { get; set; }

    /// <summary>How much it has turned away.</summary>
    public int Refused { get; private set; }

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
        app.MapGet("/v3/attachments/{id}/views/original", (string id) => channel.Send(id));
        app.MapGet("/files/{id}", (string id) => channel.Send(id));
        await app.StartAsync();
        return channel;
    }

    /// <summary>A file that lies with the channel.</summary>
    public void Keep(string id, byte[] content) => files[id] = content;

    /// <summary>Waits for what was posted last and fits.</summary>
    public Task<Posted> WaitAsync(Func<Posted, bool> fits, TimeSpan patience) =>
        UntilAsync(() => posted.LastOrDefault(fits), patience, () => string.Join(" | ", posted.Select(one => one.Text)));

    /// <summary>Waits until an activity was replaced by one that fits.</summary>
    public Task<Posted> WaitForReplacementAsync(Func<Posted, bool> fits, TimeSpan patience) =>
        UntilAsync(() => replaced.LastOrDefault(fits), patience, () => string.Join(" | ", replaced.Select(one => one.Text)));

    /// <summary>Waits until it has turned so much away.</summary>
    public Task WaitForRefusalsAsync(int count, TimeSpan patience) =>
        UntilAsync(() => Refused >= count ? this : null, patience, () => $"{Refused} refused");

    /// <summary>Waits until all that has come is as a check wants it.</summary>
    public async Task WaitForAllAsync(Func<IReadOnlyList<Posted>, bool> fits, TimeSpan patience) =>
        await UntilAsync(() => fits(posted) ? posted : null, patience, () => string.Create(CultureInfo.InvariantCulture, $"{posted.Count} messages"));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Looked at under the gate: at first, and after each arrival.
    private async Task<T> UntilAsync<T>(Func<T?> look, TimeSpan patience, Func<string> seen) where T : class
    {
        using var limit = new CancellationTokenSource(patience);
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (look() is { } found) return found;
                if (limit.IsCancellationRequested) throw new TimeoutException($"Nothing that fits has come. There is: {seen()}");
                next = arrival.Task;
            }
            await Task.WhenAny(next, Task.Delay(Timeout.Infinite, limit.Token));
        }
    }

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        if (IsDown) return Refuse();
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        var own = body.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "";
        // A repeat gets the id of the first, so that a card has one thread.
        var given = own.Length == 0 ? Next() : ids.GetOrAdd(own, _ => Next());
        Arrive(() => posted.Add(new Posted(conversation, own, given, body)));
        return Results.Json(new { id = given });
    }

    private async Task<IResult> ReplaceAsync(string conversation, string id, HttpRequest request)
    {
        if (IsDown) return Refuse();
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        Arrive(() => replaced.Add(new Posted(conversation, id, id, body)));
        return Results.Json(new { id });
    }

    private IResult Refuse()
    {
        Arrive(() => Refused++);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private IResult Send(string id) => files.TryGetValue(id, out var content) ? Results.Bytes(content, "application/octet-stream") : Results.NotFound();

    private void Arrive(Action change)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            change();
            (told, arrival) = (arrival, New());
        }
        told.SetResult();
    }

    private string Next() => (1_700_000_000_000 + Interlocked.Increment(ref last)).ToString(CultureInfo.InvariantCulture);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
