using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Bot.Tests.Models;

/// <summary>One person's web chat as the page holds it: posts by HTTP, and reads the stream.</summary>
internal sealed class LiveLine : IAsyncDisposable
{

    private readonly Channel<LiveActivity> _heard = Channel.CreateUnbounded<LiveActivity>();
    private readonly CancellationTokenSource _gone = new();
    private readonly HttpClient _client;
    private readonly WebSocket _socket;
    private readonly Task _reading;

    private LiveLine(HttpClient client, WebSocket socket, string conversation)
    {
        (_client, _socket, Conversation) = (client, socket, conversation);
        _reading = ReadAsync();
    }

    public string Conversation { get; }

    public static async Task<LiveLine> OpenAsync(ModelHost host)
    {
        using var session = await host.Client.PostAsync("/chat/session", null);
        using var opened = JsonDocument.Parse(await session.Content.ReadAsStringAsync());
        var client = host.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", opened.RootElement.GetProperty("token").GetString());
        using var started = await client.PostAsJsonAsync("/v3/directline/conversations", new { });
        using var answer = JsonDocument.Parse(await started.Content.ReadAsStringAsync());
        var socket = await host.NewSocket().ConnectAsync(new Uri(answer.RootElement.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        var line = new LiveLine(client, socket, answer.RootElement.GetProperty("conversationId").GetString()!);
        await line.UntilAsync(activity => activity.IsReply);
        return line;
    }

    public async Task SayAsync(string text)
    {
        using var posted = await _client.PostAsJsonAsync($"/v3/directline/conversations/{Conversation}/activities", new { type = "message", from = new { id = "me" }, text });
        posted.EnsureSuccessStatusCode();
    }

    /// <summary>What the bot shows, up to and with the first that is wanted. What the person said is left out.</summary>
    public async Task<IReadOnlyList<LiveActivity>> UntilAsync(Func<LiveActivity, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Waits.Longest);
        List<LiveActivity> shown = [];
        await foreach (var activity in _heard.Reader.ReadAllAsync(patience.Token))
        {
            shown.Add(activity);
            if (wanted(activity)) return shown;
        }
        throw new InvalidOperationException("The stream ended.");
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _client.Dispose();
        _gone.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[256 * 1024];
        while (true)
        {
            var size = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(size), _gone.Token);
                size += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close) break;
            using var set = JsonDocument.Parse(buffer.AsMemory(0, size));
            foreach (var activity in set.RootElement.GetProperty("activities").EnumerateArray())
            {
                if (activity.GetProperty("from").TryGetProperty("role", out var role) && role.GetString() == "bot") _heard.Writer.TryWrite(new LiveActivity(activity.Clone(), Stopwatch.GetTimestamp()));
            }
        }
        _heard.Writer.Complete();
    }
}

/// <param name="At">By the machine's stopwatch.</param>
internal sealed record LiveActivity(JsonElement Json, long At)
{
    public bool IsReply => Json.GetProperty("type").GetString() == "message";

    public string Text => Json.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    /// <summary>informative, streaming or final; null for what belongs to no stream.</summary>
    public string? Kind => Mark("streamType")?.GetString();

    public string? Stream => Mark("streamId")?.GetString();

    public int? Sequence => Mark("streamSequence")?.GetInt32();

    public string? Id => Json.TryGetProperty("id", out var id) ? id.GetString() : null;

    private JsonElement? Mark(string name) => Json.TryGetProperty("channelData", out var data) && data.TryGetProperty(name, out var mark) ? mark : null;
}
