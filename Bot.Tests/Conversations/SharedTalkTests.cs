using System.Net.Http.Json;
using System.Text.Json;

namespace Bot.Tests.Conversations;

/// <summary>In a group chat and in a channel nothing personal is repeated.</summary>
[Collection(ConversationTests.Name)]
public sealed class SharedTalkTests(AdvisorHost host)
{
    [Theory]
    [InlineData("my manager is bullying me", "I am sorry this is happening to you")]
    [InlineData("my email is jo.bloggs@example.org, what is FLS?", "jo")]
    [InlineData("what do you hold about me?", "I keep talks for")]
    [InlineData("show my plan", "Your development plan")]
    [InlineData("my HEO wants to move into project delivery", "Options for your report")]
    public async Task Nothing_personal_is_said_where_others_read(string words, string never)
    {
        var said = await AskAsync(words);

        Assert.NotEmpty(said);
        Assert.DoesNotContain(never, said, StringComparison.Ordinal);
        Assert.Contains("personal chat", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_still_stand_there()
    {
        var said = await AskAsync("I want to kill myself");

        Assert.Contains("116 123", said, StringComparison.Ordinal);
        Assert.Contains("999", said, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string text)
    {
        using var response = await host.Client.PostAsJsonAsync("/api/messages", new
        {
            type = "message", id = $"group-message-{text.Length}", channelId = "test", serviceUrl = "http://127.0.0.1:9/", deliveryMode = "expectReplies", text,
            from = new { id = "somebody" }, recipient = new { id = "bot" }, conversation = new { id = "group-" + text.Length, isGroup = true, conversationType = "groupChat" },
        });
        response.EnsureSuccessStatusCode();
        using var body = await response.Content.ReadFromJsonAsync<JsonDocument>();
        return string.Join('\n', body?.RootElement.GetProperty("activities").EnumerateArray().Select(reply => reply.TryGetProperty("text", out var said) ? said.GetString() : "") ?? []);
    }
}
