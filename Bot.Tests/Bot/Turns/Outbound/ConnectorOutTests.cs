using System.Text;
using Bot.Storage;
using Bot.Tests.Builder.Stubs;
using Bot.Tests.Host.Storage.Sqlite;
using Bot.Turns;
using Bot.Turns.Outbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Host.Turns.Outbound;

public sealed class ConnectorOutTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualClock clock = new();
    private readonly SqliteEngine engine;
    private readonly ConnectorHttp http;
    private readonly ConnectorOut channel;

    public ConnectorOutTests()
    {
        engine = new SqliteEngine(clock);
        http = new ConnectorHttp(clock);
        var authentication = new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build(), httpClientFactory: http);
        channel = new ConnectorOut(authentication, engine.Turns, new TeamsPace(clock), clock);
    }

    [Fact]
    public async Task A_reply_is_posted_to_the_activity_it_answers_and_the_channels_id_comes_back()
    {
        await using var server = await LoopbackServer.AnsweringAsync("""{"id":"channel-1"}""", 201);

        var delivery = await channel.SendAsync(Item(server.Url), None);

        Assert.Equal(new Delivery.Taken("channel-1"), delivery);
        Assert.EndsWith("v3/conversations/c/activities/in-1", Assert.Single(server.Calls).Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_go_through_later_is_called_once_and_left_to_the_outbox(int status)
    {
        await using var server = await LoopbackServer.AnsweringAsync("{}", status, 201);

        var delivery = await channel.SendAsync(Item(server.Url), None);

        Assert.Equal(new Delivery.NotNow($"HTTP {status}", null), delivery);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task The_pause_that_a_channel_asks_for_is_obeyed_in_one_place()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });

        var delivery = await channel.SendAsync(Item(server.Url), None);

        Assert.Equal(new Delivery.NotNow("HTTP 429", TimeSpan.FromSeconds(7)), delivery);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_pause_until_a_time_counts_from_now()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = (clock.GetUtcNow() + TimeSpan.FromSeconds(90)).ToString("R");
            return Task.CompletedTask;
        });

        Assert.Equal(new Delivery.NotNow("HTTP 503", TimeSpan.FromSeconds(90)), await channel.SendAsync(Item(server.Url), None));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_is_refused_for_good_is_given_up(int status)
    {
        await using var server = await LoopbackServer.AnsweringAsync("{}", status);

        Assert.Equal(new Delivery.Never($"HTTP {status}"), await channel.SendAsync(Item(server.Url), None));
    }

    [Fact]
    public async Task A_channel_that_is_not_there_is_tried_again_later()
    {
        string gone;
        await using (var server = await LoopbackServer.AnsweringAsync("{}", 201)) gone = server.Url;

        Assert.IsType<Delivery.NotNow>(await channel.SendAsync(Item(gone), None));
    }

    [Fact]
    public async Task What_cannot_be_read_back_is_given_up_and_does_not_throw()
    {
        var broken = Item("http://127.0.0.1:9/") with { Route = "nonsense"u8.ToArray() };

        Assert.IsType<Delivery.Never>(await channel.SendAsync(broken, None));
    }

    [Theory]
    [InlineData(SendKind.Update, "PUT")]
    [InlineData(SendKind.Delete, "DELETE")]
    public async Task A_change_names_the_activity_by_the_channels_own_id(object kind, string method)
    {
        await using var server = await LoopbackServer.AnsweringAsync("{}", 200);
        await engine.Turns.RenewAsync("one", TimeSpan.FromSeconds(30), None);
        await engine.Turns.CommitAsync(new TurnCommit { Outgoing = [new Outgoing.ToConnector("ours", "test/c", SendKind.Send, [1], [1])] }, None);
        var sent = Assert.Single(await engine.Turns.ClaimOutboxAsync("one", 1, None));
        await engine.Turns.SettleAsync(sent, new SendOutcome.Sent("theirs"), None);

        var delivery = await channel.SendAsync(Item(server.Url, "ours") with { Kind = (SendKind)kind }, None);

        Assert.Equal(new Delivery.Taken(null), delivery);
        var call = Assert.Single(server.Calls);
        Assert.Equal(method, call.Method);
        Assert.EndsWith("activities/theirs", call.Target, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => engine.Turns.ProbeAsync(None);

    public async Task DisposeAsync()
    {
        http.Dispose();
        await engine.DisposeAsync();
    }

    private OutboxItem Item(string service, string to = "in-1") => new(
        1, "out-1", "test/c", SendKind.Send, Encoding.UTF8.GetBytes("""{"type":"message","text":"hello","id":"out-1"}"""),
        new OutboxRoute(service, "test", "c", to, null, TurnCaller.OwnDoor).ToJson(), 0, "one", clock.GetUtcNow());
}
