using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Host.Channels.DirectLine;

public sealed class DirectLineDoorTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task A_message_comes_back_with_its_id_and_the_clients_own_mark_and_then_its_answer()
    {
        var talk = await host.BeginAsync();

        var posted = await talk.PostAsync("""{"type":"message","text":"hello","channelData":{"clientActivityID":"mine-1"}}""");

        var log = (await talk.ReadAsync()).Activities;
        Assert.Equal($"{talk.Id}|0000001", posted.Text("id"));
        Assert.Equal(posted.Text("id"), (string?)log[0]["id"]);
        Assert.Equal("mine-1", (string?)log[0]["channelData"]?["clientActivityID"]);
        Assert.Equal("user", (string?)log[0]["from"]?["role"]);
        Assert.Equal("echo hello", (string?)log[1]["text"]);
        Assert.Equal(posted.Text("id"), (string?)log[1]["replyToId"]);
    }

    [Fact]
    public async Task A_message_that_the_client_repeats_is_answered_once()
    {
        var talk = await host.BeginAsync();
        const string message = """{"type":"message","text":"once","channelData":{"clientActivityID":"again"}}""";

        var first = await talk.PostAsync(message);
        var second = await talk.PostAsync(message);

        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.Equal(2, (await talk.ReadAsync()).Activities.Count);
    }

    [Fact]
    public async Task Who_sends_what_to_whom_is_the_servers_word()
    {
        var talk = await host.BeginAsync();

        await talk.PostAsync("""
            {"type":"message","text":"forged","id":"forged|1","timestamp":"1999-01-01T00:00:00Z","from":{"id":"dl_other","role":"bot"},
             "conversation":{"id":"other"},"recipient":{"id":"x"},"channelId":"msteams","serviceUrl":"https://elsewhere.example/","deliveryMode":"expectReplies"}
            """);

        var logged = (await talk.ReadAsync()).Activities[0];
        var delivered = Assert.Single(host.Turns.Delivered, activity => (string?)activity["text"] == "forged");
        foreach (var activity in new[] { logged, delivered })
        {
            Assert.StartsWith("dl_", (string?)activity["from"]?["id"], StringComparison.Ordinal);
            Assert.NotEqual("dl_other", (string?)activity["from"]?["id"]);
            Assert.Equal("user", (string?)activity["from"]?["role"]);
            Assert.Equal(talk.Id, (string?)activity["conversation"]?["id"]);
            Assert.Equal("directline", (string?)activity["channelId"]);
            Assert.Null(activity["deliveryMode"]);
        }
        Assert.Null(logged["serviceUrl"]);
        Assert.DoesNotContain("elsewhere", delivered.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_is_told_once_that_a_conversation_began()
    {
        var talk = await host.BeginAsync();

        var again = await host.SendAsync(HttpMethod.Post, "v3/directline/conversations", talk.Token, "{}");

        Assert.Equal(200, again.Status);
        Assert.Equal(talk.Id, again.Text("conversationId"));
        Assert.Single(host.Turns.Delivered, activity => (string?)activity["type"] == "conversationUpdate" && (string?)activity["conversation"]?["id"] == talk.Id);
    }

    [Theory]
    [InlineData("{\"type\":")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"type\":3}")]
    [InlineData("{\"type\":\"message\",\"type\":\"event\"}")]
    [InlineData("{\"type\":\"message\",\"text\":{}}")]
    [InlineData("{\"type\":\"message\",\"attachments\":[3]}")]
    [InlineData("{\"type\":\"message\",\"entities\":{}}")]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[{\"id\":\"forged\"}]}")]
    public async Task What_is_no_activity_is_refused_and_leaves_nothing(string json)
    {
        var talk = await host.BeginAsync();

        var refused = await talk.PostAsync(json);

        Assert.Equal(400, refused.Status);
        Assert.Equal("BadArgument", (string?)refused.Json["error"]?["code"]);
        Assert.DoesNotContain("Exception", refused.Body, StringComparison.Ordinal);
        Assert.Empty((await talk.ReadAsync()).Activities);
    }

    [Fact]
    public async Task An_activity_nested_too_deeply_is_refused()
    {
        var talk = await host.BeginAsync();

        var refused = await talk.PostAsync($$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""");

        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task An_activity_over_the_limit_is_refused()
    {
        var talk = await host.BeginAsync();

        var refused = await talk.SayAsync(new string('x', 300_000));

        Assert.Equal(413, refused.Status);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1'%20or%201%3D1")]
    [InlineData("99999999999999999999")]
    public async Task What_is_no_watermark_is_refused(string watermark)
    {
        var talk = await host.BeginAsync();

        Assert.Equal(400, (await talk.ReadAsync(watermark)).Status);
    }

    [Fact]
    public async Task A_watermark_gives_what_came_after_it_and_a_foreign_one_gives_everything()
    {
        var talk = await host.BeginAsync();
        await talk.SayAsync("one");
        var seen = await talk.ReadAsync();

        await talk.SayAsync("two");

        Assert.Equal(["two", "echo two"], (await talk.ReadAsync(seen.Text("watermark"))).Activities.Select(activity => (string?)activity["text"]));
        Assert.Equal(4, (await talk.ReadAsync("4000")).Activities.Count);
        Assert.Equal("4", (await talk.ReadAsync("4")).Text("watermark"));
    }

    [Fact]
    public async Task Timestamps_do_not_go_back_when_the_clock_does()
    {
        var talk = await host.BeginAsync();
        await talk.SayAsync("before");
        host.Clock.Jump(TimeSpan.FromHours(-1));

        await talk.SayAsync("after");

        host.Clock.Jump(TimeSpan.FromHours(1));
        var times = (await talk.ReadAsync()).Activities.Select(activity => DateTimeOffset.Parse((string?)activity["timestamp"] ?? "", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task A_conversation_that_has_ended_is_gone()
    {
        var talk = await host.BeginAsync();
        Assert.Equal(200, (await talk.PostAsync("""{"type":"endOfConversation"}""")).Status);

        Assert.Equal(404, (await talk.SayAsync("late")).Status);
        Assert.Equal(404, (await talk.ReadAsync()).Status);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Post, "v3/directline/conversations", talk.Token, "{}")).Status);
    }

    [Fact]
    public async Task An_upload_is_kept_and_served_as_a_download()
    {
        var talk = await host.BeginAsync();
        using var form = new MultipartFormDataContent();
        var activity = new StringContent("""{"type":"message","text":"a file"}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        var page = new ByteArrayContent("<script>alert(1)</script>"u8.ToArray());
        page.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        form.Add(page, "file", "../../page.html");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{talk.Id}/upload?userId=x") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.Token);

        using var uploaded = await host.Client.SendAsync(request);

        Assert.True(uploaded.IsSuccessStatusCode);
        var attachment = (await talk.ReadAsync()).Activities[0]["attachments"]?[0];
        Assert.Equal("page.html", (string?)attachment?["name"]);
        using var download = await host.Client.GetAsync(new Uri((string?)attachment?["contentUrl"] ?? ""));
        Assert.Equal("application/octet-stream", download.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task The_stream_sends_what_was_and_what_comes_one_activity_a_frame()
    {
        var talk = await host.BeginAsync();
        await talk.SayAsync("was");
        using var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(Waits.Longest);
        await socket.ConnectAsync(new Uri(talk.StreamUrl), patience.Token);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, patience.Token);

        await talk.SayAsync("comes");

        var frames = new List<JsonObject>();
        for (var i = 0; i < 4; i++) frames.Add(await ReceiveAsync(socket, patience.Token));
        Assert.All(frames, frame => Assert.Single(frame["activities"]?.AsArray() ?? []));
        Assert.Equal(["was", "echo was", "comes", "echo comes"], frames.Select(frame => (string?)frame["activities"]?[0]?["text"]));
        Assert.Equal(["1", "2", "3", "4"], frames.Select(frame => (string?)frame["watermark"]));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
    }

    [Fact]
    public async Task A_client_that_posts_too_fast_is_told_to_wait()
    {
        var talk = await host.BeginAsync();

        var statuses = new List<int>();
        for (var i = 0; i <= DirectLineHost.Burst; i++) statuses.Add((await talk.PostAsync("""{"type":"typing"}""")).Status);

        Assert.All(statuses[..^1], status => Assert.Equal(200, status));
        Assert.Equal(429, statuses[^1]);
    }

    [Theory]
    [InlineData(DirectLineHost.KnownOrigin, true)]
    [InlineData("https://elsewhere.example", false)]
    public async Task Only_pages_of_known_origins_may_call(string origin, bool allowed)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "v3/directline/conversations");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var answer = await host.Client.SendAsync(preflight);

        Assert.Equal(allowed, answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<JsonObject> ReceiveAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer, cancellationToken);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, received.Count))?.AsObject() ?? [];
    }
}
