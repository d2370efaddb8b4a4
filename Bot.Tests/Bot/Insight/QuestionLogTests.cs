using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Insight;
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
        await talk.SayAsync("Is there a diploma in beekeeping like the one of Jane Smithson, staff number 1234567?");
        await talk.SayAsync("I am being bullied by my manager");
        await talk.ReadUntilAsync("I am sorry this is happening to you");
        await host.Services.GetRequiredService<QuestionLog>().FlushAsync(CancellationToken.None);
        var kept = await host.Services.GetRequiredService<IQuestionStore>().ReadAsync(DateOnly.MinValue, 10, CancellationToken.None);

        // A turn that ran twice on a busy machine leaves two rows: conversations are counted, not rows.
        var conversation = Assert.Single(kept.Select(one => one.Conversation).Distinct());
        Assert.DoesNotContain(id, conversation, StringComparison.Ordinal);
        var (answered, open) = (kept.Where(one => one.Outcome == AskedQuestion.Answered).ToList(), kept.Where(one => one.Outcome != AskedQuestion.Answered).ToList());
        Assert.NotEmpty(answered);
        Assert.All(answered, one => Assert.Empty(one.Words));
        Assert.NotEmpty(open);
        Assert.All(open, one => Assert.Contains("beekeeping", one.Words));
        Assert.DoesNotContain(kept.SelectMany(one => one.Words), word => word is "smithson" or "1234567" or "bullied" or "manager");
    }
}
