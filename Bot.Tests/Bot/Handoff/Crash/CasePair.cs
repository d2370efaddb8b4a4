using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Host.Turns.Crash;

namespace Bot.Tests.Host.Handoff.Crash;

/// <summary>One person in web chat and two advisers in a Teams channel, through one hand-off from beginning to end, whatever happens to the host.</summary>
internal sealed partial class CasePair(string name, HttpClient http, TeamsStandIn channel, int lines, Random chance)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);
    // The host is another process on a machine that may be busy, and is killed again and again.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private string token = "";
    private string conversation = "";
    private int posts;
    private int steps;

    public string Name => name;

    public string Reference { get; private set; } = "";

    /// <summary>Posts that were taken and words that were seen, so far.</summary>
    public int Steps => Volatile.Read(ref steps);

    public IEnumerable<string> PersonLines => Enumerable.Range(0, lines).Select(i => $"{name} asks {i}.");

    public IEnumerable<string> AdviserLines => Enumerable.Range(0, lines).Select(i => $"{name} is told {i}.");

    public async Task GoAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);
        await SayAsync("speak to a person", cancellationToken);
        await SeeAsync("What should they help you with?", cancellationToken);
        await SayAsync($"the plan of {name}", cancellationToken);
        await SeeAsync("Shall I send it?", cancellationToken);
        await SayAsync("yes", cancellationToken);
        Reference = Named().Match(await SeeAsync("Your request is stored.", cancellationToken)).Groups[1].Value;
        var card = await channel.WaitAsync(one => one.Conversation == TeamsActivities.Channel && one.Text.StartsWith(Reference, StringComparison.Ordinal), Patience);

        // Two press at once: one gets it.
        await Task.WhenAll(PressAsync("sam", "take", cancellationToken), PressAsync("kim", "take", cancellationToken));
        var taken = Taken().Match(await SeeAsync("has your request", cancellationToken)).Groups[1].Value;
        var adviser = taken.ToLowerInvariant();

        for (var i = 0; i < lines; i++)
        {
            await Task.WhenAll(SayAsync($"{name} asks {i}.", cancellationToken), WriteAsync(adviser, card.ChannelId, $"{name} is told {i}.", cancellationToken));
            if (chance.Next(5) == 0) await Task.Delay(chance.Next(150), cancellationToken);
        }
        // Closing says nothing to the person before what was written first.
        await SeeAsync($"{name} is told {lines - 1}.", cancellationToken);
        await PressAsync(adviser, "close", cancellationToken);
        await SeeAsync("has closed your request", cancellationToken);
        await SayAsync("5 - very good", cancellationToken);
        await SeeAsync("Would you like to say why?", cancellationToken);
    }

    /// <summary>What the bot has said in the person's chat, in order.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        List<string> said = [];
        for (var watermark = ""; ;)
        {
            var page = await CallAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={watermark}", token, null, cancellationToken);
            var activities = page.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count == 0) return said;
            said.AddRange(activities.Where(IsBot).Select(one => one.TryGetProperty("text", out var text) ? text.GetString() ?? "" : ""));
            watermark = page.GetProperty("watermark").GetString() ?? "";
        }
    }

    private static bool IsBot(JsonElement line) => line.GetProperty("from").GetProperty("role").GetString() == "bot";

    private Task BeginAsync(CancellationToken cancellationToken) => UntilTakenAsync(async () =>
    {
        var granted = await CallAsync(HttpMethod.Post, "tokens/generate", HostProcess.DirectLineSecret, new { user = new { id = $"dl_{name}" } }, cancellationToken);
        token = granted.GetProperty("token").GetString() ?? "";
        var begun = await CallAsync(HttpMethod.Post, "conversations", token, new { }, cancellationToken);
        conversation = begun.GetProperty("conversationId").GetString() ?? "";
    }, cancellationToken);

    private async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        var key = $"{name}-{posts++}";
        Task PostAsync() => CallAsync(HttpMethod.Post, $"conversations/{conversation}/activities", token, new
        {
            type = "message",
            from = new { id = $"dl_{name}" },
            text,
            channelData = new { clientActivityID = key },
        }, cancellationToken);
        await UntilTakenAsync(PostAsync, cancellationToken);
        // A client that is unsure repeats itself.
        if (chance.Next(4) == 0) await UntilTakenAsync(PostAsync, cancellationToken);
    }

    private Task WriteAsync(string adviser, string thread, string text, CancellationToken cancellationToken) =>
        TeamsAsync(adviser, TeamsActivities.Thread(thread), new { id = $"{name}-{text}", text }, cancellationToken);

    private Task PressAsync(string adviser, string move, CancellationToken cancellationToken) =>
        TeamsAsync(adviser, TeamsActivities.Channel, TeamsActivities.Press(adviser, move, Reference, new { outcome = "Answered" }), cancellationToken);

    private async Task TeamsAsync(string adviser, string where, object content, CancellationToken cancellationToken)
    {
        var activity = TeamsActivities.OfAdviser(channel.ServiceUrl, adviser, where, content);
        async Task PostAsync()
        {
            using var answer = await http.PostAsJsonAsync("api/messages", activity, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }
        await UntilTakenAsync(PostAsync, cancellationToken);
        if (chance.Next(4) == 0) await UntilTakenAsync(PostAsync, cancellationToken);
    }

    private async Task<string> SeeAsync(string words, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var last = "nothing";
        for (var begun = clock.GetTimestamp(); clock.GetElapsedTime(begun) < Patience; await Task.Delay(Pause, cancellationToken))
        {
            try
            {
                var said = await ReadAsync(cancellationToken);
                if (said.LastOrDefault(one => one.Contains(words, StringComparison.Ordinal)) is { } found)
                {
                    Interlocked.Increment(ref steps);
                    return found;
                }
                if (said is [.., var newest]) last = newest;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // Killed, and not up again yet.
            }
        }
        throw new TimeoutException($"{name} never saw \"{words}\". The last that it saw: {last}");
    }

    private async Task UntilTakenAsync(Func<Task> post, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await post();
                Interlocked.Increment(ref steps);
                return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancellationToken);
            }
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

    [GeneratedRegex(@"reference is \*\*([2-9A-Z]{4}-[2-9A-Z]{4})\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"\*\*(\w+)\*\*, a learning adviser, has", RegexOptions.NonBacktracking)]
    private static partial Regex Taken();
}
