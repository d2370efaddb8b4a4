using System.Net;
using Bot.Tests.Builder.Stubs;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Bot.Tests.Builder.Connector;

public sealed class ConnectorClientTests
{
    private readonly HastyClock clock = new();

    [Theory]
    [InlineData("", "")]
    [InlineData("", "/")]
    [InlineData("uk", "")]
    [InlineData("uk/prefix", "/")]
    public async Task A_reply_goes_below_the_service_url_with_its_ids_encoded(string prefix, string end)
    {
        await using var channel = await LoopbackServer.AnsweringAsync("""{"id":"given"}""", 200);
        using var client = Client(channel, prefix + end);

        var response = await client.Conversations.ReplyToActivityAsync("19:a@thread.tacv2;messageid=17", "x|1/2%", new Activity(ActivityTypes.Message) { Text = "hi" });

        var call = Assert.Single(channel.Calls);
        Assert.Equal("given", response.Id);
        Assert.Equal("POST", call.Method);
        Assert.Equal($"/{(prefix.Length > 0 ? prefix + "/" : "")}v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D17/activities/x%7C1%2F2%25", call.Target);
        Assert.Equal("""{"type":"message","text":"hi"}""", call.Body);
        Assert.StartsWith("application/json", call.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.NotEmpty(call.Headers["User-Agent"]);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task An_id_cannot_climb_the_path(string id)
    {
        await using var channel = await LoopbackServer.AnsweringAsync("{}", 200);
        using var client = Client(channel);

        await Assert.ThrowsAsync<ArgumentException>(() => client.Conversations.SendToConversationAsync(id, new Activity(ActivityTypes.Message)));
        Assert.Empty(channel.Calls);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public void Only_web_addresses_are_called(string address) =>
        Assert.Throws<ArgumentException>(() => new ConnectorClient(new Uri(address), null));

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_refusal_is_tried_again(int status)
    {
        await using var channel = await LoopbackServer.AnsweringAsync("""{"id":"late"}""", status, status, 200);
        using var client = Client(channel);

        Assert.Equal("late", (await client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message) { Text = "once" })).Id);
        Assert.Equal(3, channel.Calls.Count);
        Assert.Single(channel.Calls.Select(call => call.Body).Distinct());
        Assert.InRange(clock.Waits.First(), TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(600));
        Assert.InRange(clock.Waits.Last(), TimeSpan.FromMilliseconds(800), TimeSpan.FromMilliseconds(1200));
    }

    [Fact]
    public async Task The_server_says_how_long_to_wait()
    {
        var asked = 0;
        await using var channel = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = asked++ == 0 ? 429 : 200;
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });
        using var client = Client(channel);

        await client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message));

        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
    }

    [Fact]
    public async Task A_date_to_wait_for_is_honoured()
    {
        var asked = 0;
        await using var channel = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = asked++ == 0 ? 503 : 200;
            context.Response.Headers.RetryAfter = clock.GetUtcNow().AddSeconds(5).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        using var client = Client(channel);

        await client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message));

        Assert.Equal([TimeSpan.FromSeconds(5)], clock.Waits);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_left_to_the_caller()
    {
        await using var channel = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        using var client = Client(channel);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message)));

        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Response?.StatusCode);
        Assert.Equal("3600", refusal.Response?.Headers["Retry-After"].Single());
        Assert.Single(channel.Calls);
    }

    [Fact]
    public async Task There_is_no_storm_of_calls()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("", 502);
        using var client = Client(channel);

        await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message)));

        Assert.Equal(RetrySchedule.Attempts, channel.Calls.Count);
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":"gone"}}""", "ConversationNotFound")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", "BotNotInConversationRoster")]
    [InlineData(500, "<html>sorry</html>", null)]
    [InlineData(400, "", null)]
    [InlineData(401, """{"message":"Authorization has been denied for this request."}""", null)]
    public async Task A_lasting_refusal_is_a_typed_error(int status, string body, string? code)
    {
        await using var channel = await LoopbackServer.AnsweringAsync(body, status);
        using var client = Client(channel);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.ReplyToActivityAsync("c", "a", new Activity(ActivityTypes.Message) { Text = "secret words" }));

        Assert.Equal((status, code), ((int?)refusal.Response?.StatusCode, refusal.Body?.Error?.Code));
        Assert.Null(refusal.Request?.Content);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.Single(channel.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("{}")]
    public async Task A_channel_need_not_name_what_it_took(string body)
    {
        await using var channel = await LoopbackServer.AnsweringAsync(body, 201);
        using var client = Client(channel);

        var response = await client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message));

        Assert.Null(response?.Id);
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_a_typed_error()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("<html>", 200);
        using var client = Client(channel);

        await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message)));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var channel = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        using var client = Client(channel);

        await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message)));
        Assert.Single(channel.Calls);
    }

    [Fact]
    public async Task Each_operation_has_its_place()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("{}", 200);
        using var client = Client(channel);
        var talk = client.Conversations;
        var activity = new Activity(ActivityTypes.Message) { Id = "a", ReplyToId = "r", Conversation = new ConversationAccount(id: "c") };

        await talk.CreateConversationAsync(new ConversationParameters());
        await talk.GetConversationsAsync("t&");
        await talk.SendToConversationAsync(activity);
        await talk.ReplyToActivityAsync(activity);
        await talk.UpdateActivityAsync(activity);
        await talk.DeleteActivityAsync("c", "a");
        await talk.SendConversationHistoryAsync("c", new Transcript());
        await talk.GetConversationPagedMembersAsync("c", 50, "t");
        await ((Microsoft.Bot.Connector.Conversations)talk).GetConversationMemberAsync("u", "c");
        await talk.DeleteConversationMemberAsync("c", "u");
        await talk.UploadAttachmentAsync("c", new AttachmentData("text/plain", "n", [1, 2]));
        await client.Attachments.GetAttachmentInfoAsync("f");
        await using (await client.Attachments.GetAttachmentAsync("f", "original"))
        {
        }

        Assert.Equal(
            [
                "POST /v3/conversations", "GET /v3/conversations?continuationToken=t%26", "POST /v3/conversations/c/activities",
                "POST /v3/conversations/c/activities/r", "PUT /v3/conversations/c/activities/a", "DELETE /v3/conversations/c/activities/a",
                "POST /v3/conversations/c/activities/history", "GET /v3/conversations/c/pagedmembers?pageSize=50&continuationToken=t",
                "GET /v3/conversations/c/members/u", "DELETE /v3/conversations/c/members/u", "POST /v3/conversations/c/attachments",
                "GET /v3/attachments/f", "GET /v3/attachments/f/views/original",
            ],
            channel.Calls.Select(call => $"{call.Method} {call.Target}"));
        Assert.Equal("""{"type":"text/plain","name":"n","originalBase64":"AQI="}""", channel.Calls.Single(call => call.Target.EndsWith("/c/attachments", StringComparison.Ordinal)).Body);
    }

    [Fact]
    public async Task Members_keep_what_only_their_channel_says_of_them()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("""[{"id":"u","name":"Ann","email":"ann@x.test"}]""", 200);
        using var client = Client(channel);

        var member = Assert.Single(await client.Conversations.GetConversationMembersAsync("c"));

        Assert.Equal(("u", "ann@x.test"), (member.Id, (string?)member.Properties["email"]));
    }

    [Fact]
    public async Task Operations_of_Teams_have_their_places()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("{}", 200);
        using var client = new TeamsConnectorClient(new Uri(channel.Url), null);

        await client.Teams.FetchTeamDetailsAsync("19:t");
        await client.Teams.FetchChannelListAsync("19:t");
        await client.Teams.FetchMeetingInfoAsync("m==");
        await client.Teams.FetchParticipantAsync("m", "p", "tenant");
        await client.Teams.SendMeetingNotificationAsync("m", new Microsoft.Bot.Schema.Teams.TargetedMeetingNotification());
        await client.Teams.GetOperationStateAsync("o");
        await client.Teams.GetPagedFailedEntriesAsync("o", "t");
        await client.Teams.CancelOperationAsync("o");

        Assert.Equal(
            [
                "GET /v3/teams/19%3At", "GET /v3/teams/19%3At/conversations", "GET /v1/meetings/m%3D%3D", "GET /v1/meetings/m/participants/p?tenantId=tenant",
                "POST /v1/meetings/m/notification", "GET /v3/batch/conversation/o", "GET /v3/batch/conversation/failedentries/o?continuationToken=t",
                "DELETE /v3/batch/conversation/o",
            ],
            channel.Calls.Select(call => $"{call.Method} {call.Target}"));
    }

    [Fact]
    public async Task A_batch_is_one_call_and_its_answer_an_id()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("\"operation\"", 201);
        using var client = new TeamsConnectorClient(new Uri(channel.Url), null);

        var id = await client.Teams.SendMessageToListOfUsersAsync(new Activity(ActivityTypes.Message), [new("29:1")], "tenant");

        Assert.Equal("operation", id);
        Assert.Equal("""{"activity":{"type":"message"},"tenantId":"tenant","members":[{"id":"29:1"}]}""", Assert.Single(channel.Calls).Body);
    }

    [Fact]
    public async Task Headers_of_the_caller_go_along()
    {
        await using var channel = await LoopbackServer.AnsweringAsync("{}", 200);
        using var client = Client(channel);

        using var answer = await client.Conversations.SendToConversationWithHttpMessagesAsync("c", new Activity(), new() { ["x-ms-conversation-id"] = ["c"] });

        Assert.Equal("c", Assert.Single(channel.Calls).Headers["x-ms-conversation-id"]);
    }

    private ConnectorClient Client(LoopbackServer channel, string prefix = "", ServiceClientCredentials? credentials = null)
    {
        var client = new ConnectorClient(new Uri(channel.Url + prefix), credentials);
        client.Pipeline = new ConnectorPipeline(client.HttpClient, credentials) { Retries = new RetrySchedule(clock, new Random(1)) };
        return client;
    }
}
