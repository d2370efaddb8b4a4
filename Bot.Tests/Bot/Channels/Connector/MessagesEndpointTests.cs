using System.Net;
using System.Text;
using Bot.Tests.Host.Turns;

namespace Bot.Tests.Host.Channels.Connector;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("messages");
    private TurnHost host = null!;

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":{}}""")]
    [InlineData("""{"type":"message","text":"hi" """)]
    public async Task What_is_no_activity_is_refused_and_not_stored(string body) => await RefusesAsync(body);

    [Theory]
    [InlineData("conversation", null)]
    [InlineData("from", null)]
    [InlineData("channelId", null)]
    [InlineData("serviceUrl", null)]
    [InlineData("serviceUrl", "not a url")]
    [InlineData("serviceUrl", "ftp://127.0.0.1/")]
    [InlineData("channelId", "@directline")]
    [InlineData("text", 5)]
    [InlineData("from", "me")]
    [InlineData("conversation", "c")]
    [InlineData("timestamp", "yesterday")]
    [InlineData("attachments", "x")]
    public async Task An_activity_that_lacks_or_misspells_what_a_turn_needs_is_refused(string property, object? value)
    {
        var message = TurnHost.Message("c", "1", "hello");
        message[property] = value;

        await RefusesAsync(System.Text.Json.JsonSerializer.Serialize(message));
    }

    [Fact]
    public async Task Deep_nesting_is_refused() =>
        await RefusesAsync($$"""{"type":"message","channelData":{{new string('[', 20000)}}{{new string(']', 20000)}}}""");

    [Fact]
    public async Task A_body_over_a_megabyte_is_too_large()
    {
        var message = TurnHost.Message("c", "1", new string('x', 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.PostAsync(message)).StatusCode);
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        var answer = await host.Client.PostAsync("/api/messages", new StringContent("hello", Encoding.UTF8, "text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Other_methods_are_refused_and_HEAD_is_answered()
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.Client.GetAsync("/api/messages")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"))).StatusCode);
    }

    [Fact]
    public async Task A_forged_token_is_refused_and_not_stored()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = System.Net.Http.Json.JsonContent.Create(TurnHost.Message("c", "1", "hello")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer not.a.token");
        await using var signed = await TurnHost.StartAsync(
            Path.Combine(folder.FullName, "signed"), (_, _) => Task.CompletedTask, new Dictionary<string, string?> { ["MicrosoftAppId"] = "00000000-0000-0000-0000-000000000001" });

        Assert.Equal(HttpStatusCode.Unauthorized, (await signed.Client.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await signed.PostAsync(TurnHost.Message("c", "1", "hello"))).StatusCode);
        Assert.Empty(signed.Channel.Calls);
    }

    [Fact]
    public async Task An_activity_without_an_id_is_accepted_each_time()
    {
        var message = TurnHost.Message("c", "", "hello");
        message.Remove("id");

        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync(message)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync(message)).StatusCode);
        await host.Channel.TakenAsync(2);
    }

    public async Task InitializeAsync() =>
        host = await TurnHost.StartAsync(folder.FullName, (turn, stop) => turn.SendActivityAsync("reply", cancellationToken: stop));

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task RefusesAsync(string body)
    {
        var answer = await host.Client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        await NothingIsStoredAsync();
    }

    private async Task NothingIsStoredAsync()
    {
        Assert.Equal(0, (await host.Store.CountAsync(CancellationToken.None)).InboxWaiting);
        Assert.Empty(host.Channel.Calls);
    }
}
