using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Storage;
using Bot.Tests.Conversations;
using Bot.Tests.Host.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Host.Insight;

public sealed class QuestionLogTests
{
    [Fact]
    public async Task What_was_asked_is_counted_and_nobodys_words_are_kept()
    {
        using var host = new DeskHost("Development", []);
        using var person = host.NewClient();
        using var session = await person.PostAsync(new Uri("chat/session", UriKind.Relative), null);
        person.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)(await session.Content.ReadFromJsonAsync<JsonObject>())?["token"]);
        using var started = await person.PostAsJsonAsync(new Uri("v3/directline/conversations", UriKind.Relative), new { });
        var id = (string?)(await started.Content.ReadFromJsonAsync<JsonObject>())?["conversationId"] ?? "";
        var talk = new DirectLineTalk(person, host.Services.GetRequiredService<IDirectLineStore>(), id);

        await talk.SayAsync("What did the Access programme achieve?");
        await talk.ReadUntilAsync("65%");
        await talk.SayAsync("How do I renew the parking permit of Jane Smithson, staff number 1234567?");
        var kept = await UntilAsync(host.Services.GetRequiredService<IQuestionStore>(), 2);
        await talk.SayAsync("I am being bullied by my manager");
        await talk.ReadUntilAsync("I am sorry this is happening to you");

        Assert.Equal(AskedQuestion.Answered, kept[1].Outcome);
        Assert.Empty(kept[1].Words);
        Assert.NotEqual(AskedQuestion.Answered, kept[0].Outcome);
        Assert.Contains("permit", kept[0].Words);
        Assert.DoesNotContain("smithson", kept[0].Words);
        Assert.DoesNotContain("1234567", kept[0].Words);
        Assert.Equal(kept[0].Conversation, kept[1].Conversation);
        Assert.DoesNotContain(id, kept[0].Conversation, StringComparison.Ordinal);
        Assert.Equal(2, (await host.Services.GetRequiredService<IQuestionStore>().ReadAsync(DateOnly.MinValue, 10, CancellationToken.None)).Count);
    }

    private static async Task<IReadOnlyList<AskedQuestion>> UntilAsync(IQuestionStore store, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var kept = await store.ReadAsync(DateOnly.MinValue, 10, patience.Token);
            if (kept.Count >= count) return kept;
            await Task.Yield();
        }
    }
}
