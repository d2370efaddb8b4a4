using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

/// <summary>One person's talk as the page holds it: over Direct Line, read from the log.</summary>
internal sealed class DirectLineTalk(HttpClient client, IDirectLineStore store, string conversation)
{

    public static Task<DirectLineTalk> OpenAsync(AdvisorHost host) =>
        OpenAsync(host.Client, host.NewClient(), host.Services.GetRequiredService<IDirectLineStore>());

    /// <param name="client">Of this person alone: it carries their token.</param>
    public static async Task<DirectLineTalk> OpenAsync(HttpClient anyone, HttpClient client, IDirectLineStore store)
    {
        using var session = await anyone.PostAsync("/chat/session", null);
        session.EnsureSuccessStatusCode();
        using var opened = JsonDocument.Parse(await session.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", opened.RootElement.GetProperty("token").GetString());
        using var started = await client.PostAsJsonAsync("/v3/directline/conversations", new { });
        started.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await started.Content.ReadAsStringAsync());
        return new DirectLineTalk(client, store, answer.RootElement.GetProperty("conversationId").GetString() ?? "");
    }

    public string Key => ConversationKey.OfDirectLine(conversation);

    public async Task PostAsync(object activity)
    {
        using var posted = await client.PostAsJsonAsync($"/v3/directline/conversations/{conversation}/activities", activity);
        posted.EnsureSuccessStatusCode();
    }

    public Task SayAsync(string text) => PostAsync(new { type = "message", from = new { id = "me" }, text });

    /// <summary>All that the bot has said so far.</summary>
    public async Task<string> EverythingAsync()
    {
        var said = new System.Text.StringBuilder();
        foreach (var line in await store.ReadLogAsync(Key, 0, 1000, CancellationToken.None))
        {
            using var activity = JsonDocument.Parse(line.ToJson());
            if (activity.RootElement.GetProperty("from").TryGetProperty("role", out var role) && role.GetString() == "bot" && activity.RootElement.TryGetProperty("text", out var text))
                said.AppendLine(text.GetString());
        }
        return said.ToString();
    }

    public async Task UploadAsync(string name, byte[] content, string text)
    {
        using var form = new MultipartFormDataContent();
        using var activity = JsonContent.Create(new { type = "message", from = new { id = "me" }, text });
        using var file = new ByteArrayContent(content);
        form.Add(activity, "activity", "activity");
        form.Add(file, "file", name);
        using var posted = await client.PostAsync($"/v3/directline/conversations/{conversation}/upload", form);
        posted.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until the bot has said something that holds these words, and gives all of it.</summary>
    public async Task<string> ReadUntilAsync(string words)
    {
        using var patience = new CancellationTokenSource(Waits.Longest);
        await foreach (var line in store.FollowLogAsync(Key, 0, patience.Token))
        {
            using var activity = JsonDocument.Parse(line.ToJson());
            var isBot = activity.RootElement.TryGetProperty("from", out var from) && from.TryGetProperty("role", out var role) && role.GetString() == "bot";
            if (isBot && activity.RootElement.TryGetProperty("text", out var text) && text.GetString() is { } said && said.Contains(words, StringComparison.Ordinal)) return said;
        }
        throw new InvalidOperationException("The log ended.");
    }
}
