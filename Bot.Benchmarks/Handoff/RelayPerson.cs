using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Benchmarks.Handoff;

/// <summary>One person in web chat, reading their WebSocket stream.</summary>
internal sealed partial class RelayPerson(string name, HttpClient http, string secret) : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly Lock gate = new();
    private readonly List<string> heard = [];
    private (string Words, TaskCompletionSource<string> Heard)? waiting;
    private string token = "";
    private string conversation = "";
    private int posts;

    public async Task BeginAsync()
    {
        var granted = await CallAsync(HttpMethod.Post, "tokens/generate", secret, new { user = new { id = $"dl_{name}" } });
        token = granted.GetProperty("token").GetString() ?? "";
        var begun = await CallAsync(HttpMethod.Post, "conversations", token, new { });
        conversation = begun.GetProperty("conversationId").GetString() ?? "";
        await socket.ConnectAsync(new Uri(begun.GetProperty("streamUrl").GetString() ?? ""), CancellationToken.None);
        _ = ListenAsync();
    }

    /// <returns>The reference of the case that was opened.</returns>
    public async Task<string> OpenCaseAsync()
    {
        await SayAndHearAsync("speak to a person", "What should they help you with?");
        await SayAndHearAsync("my plan", "Shall I send it?");
        return Named().Match(await SayAndHearAsync("yes", "Your request is stored.")).Groups[1].Value;
    }

    public Task SayAsync(string text) => CallAsync(HttpMethod.Post, $"conversations/{conversation}/activities", token, new
    {
        type = "message", from = new { id = $"dl_{name}" }, text, channelData = new { clientActivityID = $"{name}-{posts++}" },
    });

    /// <summary>Completes with the bot's message that holds the words.</summary>
    public Task<string> HearAsync(string words)
    {
        lock (gate)
        {
            if (heard.FirstOrDefault(one => one.Contains(words, StringComparison.Ordinal)) is { } found) return Task.FromResult(found);
            var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting = (words, source);
            return source.Task;
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<string> SayAndHearAsync(string text, string words)
    {
        var reply = HearAsync(words);
        await SayAsync(text);
        return await reply.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[64 * 1024];
        while (socket.State == WebSocketState.Open)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (length == 0) continue;
            using var set = JsonDocument.Parse(buffer.AsMemory(0, length));
            foreach (var activity in set.RootElement.GetProperty("activities").EnumerateArray())
            {
                if (activity.GetProperty("from").GetProperty("role").GetString() == "bot" && activity.TryGetProperty("text", out var text)) Hear(text.GetString() ?? "");
            }
        }
    }

    private void Hear(string text)
    {
        lock (gate)
        {
            heard.Add(text);
            if (waiting is not { } expected || !text.Contains(expected.Words, StringComparison.Ordinal)) return;
            waiting = null;
            expected.Heard.TrySetResult(text);
        }
    }

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, string bearer, object body)
    {
        using var request = new HttpRequestMessage(method, $"v3/directline/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    [GeneratedRegex(@"reference is \*\*([2-9A-Z]{4}-[2-9A-Z]{4})\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
