using Bot.Tests.Builder.Authentication;
using Bot.Tests.Builder.Stubs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Hosting;

/// <summary>Turns that the bot begins.</summary>
public sealed class ProactiveTurnTests
{
    private readonly CloudAdapter adapter = new();

    [Fact]
    public async Task A_conversation_is_continued_by_the_bot()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("{}", 200);
        var reference = MessageTo(channel).GetConversationReference();
        reference.ActivityId = null;
        string? name = null;

        await adapter.ContinueConversationAsync("", reference, (turn, cancellationToken) =>
        {
            name = turn.Activity.Name;
            return turn.SendActivityAsync("later", cancellationToken: cancellationToken);
        }, CancellationToken.None);

        var call = Assert.Single(channel.Calls);
        Assert.Equal("ContinueConversation", name);
        Assert.StartsWith("/v3/conversations/c/activities", call.Target, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"later\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_conversation_begins_with_a_turn_in_it()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("""{"id":"new","activityId":"first"}""", 201);
        Activity? first = null;

        await adapter.CreateConversationAsync("", Microsoft.Bot.Connector.Channels.Msteams, channel.Url, null!, new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount("b"),
            Members = [new ChannelAccount("u")],
            TenantId = "tenant",
            ChannelData = new { tenant = new { id = "tenant" } },
        }, (turn, _) =>
        {
            first = turn.Activity;
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal(("CreateConversation", "new", "first", "tenant", "b"), (first?.Name, first?.Conversation.Id, first?.Id, first?.Conversation.TenantId, first?.Recipient.Id));
        Assert.Equal("""{"isGroup":false,"bot":{"id":"b"},"members":[{"id":"u"}],"channelData":{"tenant":{"id":"tenant"}},"tenantId":"tenant"}""", Assert.Single(channel.Calls).Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a url")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task Without_a_callable_service_url_a_send_is_refused_and_no_other_host_takes_its_place(string serviceUrl)
    {
        var reference = TokenWorld.Message.GetConversationReference();
        reference.ServiceUrl = serviceUrl;

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.ContinueConversationAsync(
            "", reference, (turn, cancellationToken) => turn.SendActivityAsync("hello", cancellationToken: cancellationToken), CancellationToken.None));
    }

    private static Activity MessageTo(LoopbackServer channel)
    {
        var message = TokenWorld.Message;
        message.ServiceUrl = channel.Url;
        return message;
    }
}
