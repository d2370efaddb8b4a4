using System.Buffers.Text;
using System.Text;

namespace Bot.Tests.Host.Channels.DirectLine;

public sealed class DirectLineGateTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task Only_the_secret_generates_tokens()
    {
        Assert.Equal(401, (await GenerateAsync(null, "{}")).Status);
        Assert.Equal(401, (await GenerateAsync($"{DirectLineHost.Secret}x", "{}")).Status);
        Assert.Equal(200, (await GenerateAsync(DirectLineHost.Secret, "")).Status);
        Assert.Equal(200, (await GenerateAsync(DirectLineHost.Secret, """{"user":{"id":"dl_ann","name":"Ann"}}""")).Status);
    }

    [Theory]
    [InlineData("{\"user\":{\"id\":\"ann\"}}")]
    [InlineData("{\"user\":{\"id\":7}}")]
    [InlineData("{\"user\":\"dl_ann\"}")]
    [InlineData("{\"user\":{\"id\":\"dl_<script>\"}}")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_person_id_that_is_none_is_refused(string body) => Assert.Equal(400, (await GenerateAsync(DirectLineHost.Secret, body)).Status);

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        var mine = await host.BeginAsync();
        var other = await host.BeginAsync();

        foreach (var (method, path) in Routes(other.Id))
        {
            Assert.Equal(403, (await host.SendAsync(method, path, mine.Token, Intruder(method))).Status);
            Assert.Equal(401, (await host.SendAsync(method, path, null, Intruder(method))).Status);
            Assert.Equal(401, (await host.SendAsync(method, path, "rubbish", Intruder(method))).Status);
            Assert.Equal(401, (await host.SendAsync(method, path, WithoutSignature(other.Token), Intruder(method))).Status);
            Assert.Equal(401, (await host.SendAsync(method, path, host.Tokens.IssueResume(other.Id, "dl_x", TimeSpan.FromHours(1)), Intruder(method))).Status);
        }
        Assert.Empty((await other.ReadAsync()).Activities);
    }

    [Fact]
    public async Task A_conversation_that_never_began_is_not_found()
    {
        var generated = await GenerateAsync(DirectLineHost.Secret, "{}");

        foreach (var (method, path) in Routes(generated.Text("conversationId")))
            Assert.Equal(404, (await host.SendAsync(method, path, generated.Text("token"), Intruder(method))).Status);
    }

    [Fact]
    public async Task An_expired_token_is_403_and_cannot_be_refreshed()
    {
        var talk = await host.BeginAsync();
        var fresh = await host.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh", talk.Token, "");
        Assert.Equal(200, fresh.Status);
        Assert.Equal(talk.Id, fresh.Text("conversationId"));

        host.Clock.Advance(TimeSpan.FromMinutes(31));

        foreach (var (method, path) in Routes(talk.Id)) Assert.Equal(403, (await host.SendAsync(method, path, talk.Token, Intruder(method))).Status);
        Assert.Equal(403, (await host.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh", talk.Token, "")).Status);
    }

    [Fact]
    public async Task The_stream_takes_its_own_token_only()
    {
        var talk = await host.BeginAsync();
        var path = $"v3/directline/conversations/{talk.Id}/stream?t=";

        Assert.Equal(401, (await host.SendAsync(HttpMethod.Get, path, null, null)).Status);
        Assert.Equal(401, (await host.SendAsync(HttpMethod.Get, path + talk.Token, null, null)).Status);
        Assert.Equal(403, (await host.SendAsync(HttpMethod.Get, path + host.Tokens.IssueStream("another", "dl_x"), null, null)).Status);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Get, path + host.Tokens.IssueStream(talk.Id, "dl_somebody_else"), null, null)).Status);
    }

    [Fact]
    public async Task A_page_gets_a_session_without_a_secret_resumes_it_and_ends_it()
    {
        var session = await host.SendAsync(HttpMethod.Post, "chat/session", null, "{}");
        await host.SendAsync(HttpMethod.Post, "v3/directline/conversations", session.Text("token"), "{}");
        var resume = $$"""{"resume":"{{session.Text("resume")}}"}""";
        host.Clock.Advance(TimeSpan.FromHours(2));

        var resumed = await host.SendAsync(HttpMethod.Post, "chat/session", null, resume);
        Assert.Equal(session.Text("conversationId"), resumed.Text("conversationId"));
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Get, $"v3/directline/conversations/{session.Text("conversationId")}/activities", resumed.Text("token"), null)).Status);

        Assert.Equal(200, (await host.SendAsync(HttpMethod.Post, "chat/end", null, resume)).Status);
        Assert.Equal("null", (await host.SendAsync(HttpMethod.Post, "chat/session", null, resume)).Body);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Get, $"v3/directline/conversations/{session.Text("conversationId")}/activities", resumed.Text("token"), null)).Status);
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Routes(string conversation) =>
    [
        (HttpMethod.Get, $"v3/directline/conversations/{conversation}"),
        (HttpMethod.Get, $"v3/directline/conversations/{conversation}/activities"),
        (HttpMethod.Post, $"v3/directline/conversations/{conversation}/activities"),
        (HttpMethod.Post, $"v3/directline/conversations/{conversation}/upload"),
    ];

    private static string? Intruder(HttpMethod method) => method == HttpMethod.Post ? """{"type":"message","text":"intruder"}""" : null;

    private static string WithoutSignature(string token) =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}"""))}.{token.Split('.')[1]}.";

    private Task<Answered> GenerateAsync(string? secret, string body) => host.SendAsync(HttpMethod.Post, "v3/directline/tokens/generate", secret, body);
}
