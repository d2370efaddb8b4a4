using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Benchmarks.Handoff;

/// <summary>One adviser at the web desk, signed in by the one-time link, with the live feed open.</summary>
internal sealed partial class RelayDesk(HttpClient http, string guard) : IDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> said = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource over = new();

    public static async Task<RelayDesk> SignInAsync(Uri address, IEnumerable<string> lines)
    {
        var link = lines.Select(line => Link().Match(line)).First(match => match.Success).Groups[1].Value;
        // Kept by the desk for as long as it lives.
        var http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        using var form = new FormUrlEncodedContent([new("link", link), new("name", "Sam Adviser"), new("role", "adviser"), new("role", "lead")]);
        using var signedIn = await http.PostAsync("desk/sign-in", form);
        var me = await http.GetFromJsonAsync<JsonElement>("desk/api/me");
        var desk = new RelayDesk(http, me.GetProperty("guard").GetString() ?? "");
        _ = desk.ListenAsync();
        return desk;
    }

    public async Task MoveAsync(string reference, string move, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"desk/api/cases/{reference}/{move}") { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Desk-Guard", guard);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Completes when the feed next says that the person of the case wrote something.</summary>
    public Task NextWords(string reference) =>
        (said[reference] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Dispose()
    {
        over.Cancel();
        over.Dispose();
        http.Dispose();
    }

    private async Task ListenAsync()
    {
        await using var feed = await http.GetStreamAsync("desk/api/feed", over.Token);
        using var reader = new StreamReader(feed);
        while (await reader.ReadLineAsync(over.Token) is { } line)
        {
            if (!line.StartsWith("data: {", StringComparison.Ordinal)) continue;
            var notice = JsonSerializer.Deserialize<JsonElement>(line.AsSpan("data: ".Length));
            if (notice.TryGetProperty("kind", out var kind) && kind.GetString() == "said" && said.TryRemove(notice.GetProperty("reference").GetString() ?? "", out var waiting)) waiting.TrySetResult();
        }
    }

    [GeneratedRegex(@"/desk/sign-in\?link=(\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
