using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Bot.Tests.Host.Turns.Crash;

internal sealed class DirectLineClient(string name, HttpClient http, Random chance) : CrashClient(chance)
{
    private string token = "";
    private string conversation = "";

    public override string Name => name;

    /// <summary>The person's own messages as the log has them.</summary>
    public async Task<IReadOnlyList<string>> OwnAsync(CancellationToken cancellationToken) =>
        [.. (await LogAsync(cancellationToken)).Where(line => !IsBot(line)).Select(line => line.GetProperty("id").GetString() ?? "")];

    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        var granted = await CallAsync(HttpMethod.Post, "tokens/generate", HostProcess.DirectLineSecret, new { user = new { id = $"dl_{name}" } }, cancellationToken);
        token = granted.GetProperty("token").GetString() ?? "";
        var begun = await CallAsync(HttpMethod.Post, "conversations", token, new { }, cancellationToken);
        conversation = begun.GetProperty("conversationId").GetString() ?? "";
    }

    public override async Task<IReadOnlyList<Reply>> ReadAsync(CancellationToken cancellationToken) =>
    [
        .. (await LogAsync(cancellationToken)).Where(IsBot)
            .Select(line => new Reply(line.GetProperty("id").GetString() ?? "", line.TryGetProperty("replyToId", out var to) ? to.GetString() ?? "" : "", Reply.TextOf(line)))
            // The greeting answers no message.
            .Where(reply => reply.To.Length > 0 && !reply.To.EndsWith("|start", StringComparison.Ordinal)),
    ];

    protected override async Task<string> PostAsync(string key, string words, CancellationToken cancellationToken)
    {
        var posted = await CallAsync(HttpMethod.Post, $"conversations/{conversation}/activities", token, new
        {
            type = "message",
            from = new { id = $"dl_{name}" },
            locale = "en-GB",
            text = words,
            channelData = new { clientActivityID = key },
        }, cancellationToken);
        return posted.GetProperty("id").GetString() ?? "";
    }

    private static bool IsBot(JsonElement line) => line.GetProperty("from").GetProperty("role").GetString() == "bot";

    private async Task<List<JsonElement>> LogAsync(CancellationToken cancellationToken)
    {
        List<JsonElement> lines = [];
        for (var watermark = ""; ;)
        {
            var page = await CallAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={watermark}", token, null, cancellationToken);
            var activities = page.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count == 0) return lines;
            lines.AddRange(activities);
            watermark = page.GetProperty("watermark").GetString() ?? "";
        }
    }

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, string bearer, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"v3/directline/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
