using Bot.Models;
using Microsoft.Extensions.AI;

namespace Bot.Tests.Models;

/// <summary>Each way in which an endpoint fails has a name, over the real wire.</summary>
public sealed class ModelFaultTests
{
    [Theory]
    [InlineData(401, null, nameof(ModelFault.WrongKey))]
    [InlineData(403, null, nameof(ModelFault.WrongKey))]
    [InlineData(404, "DeploymentNotFound", nameof(ModelFault.NoDeployment))]
    [InlineData(400, "context_length_exceeded", nameof(ModelFault.TooLong))]
    [InlineData(400, "content_filter", nameof(ModelFault.Filtered))]
    [InlineData(400, "invalid_request", nameof(ModelFault.Refusing))]
    [InlineData(429, "rate_limit", nameof(ModelFault.Busy))]
    [InlineData(500, null, nameof(ModelFault.Failing))]
    [InlineData(503, null, nameof(ModelFault.Failing))]
    public async Task A_status_is_a_fault_with_a_name(int status, string? code, string fault)
    {
        await using var server = await ModelServer.StartAsync(_ => new ModelReply.Fails(status, code));
        using var world = new ModelWorld(server.Url);

        Assert.Equal(fault, (await world.FaultAsync()).ToString());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_refusal_a_filtered_answer_and_one_cut_short_are_faults()
    {
        Assert.Equal(ModelFault.Refused, await OfAsync(new ModelReply.Refuses()));
        Assert.Equal(ModelFault.Filtered, await OfAsync(new ModelReply.Says("half", "content_filter")));
        Assert.Equal(ModelFault.Broken, await OfAsync(new ModelReply.Says("half", "length")));
    }

    [Fact]
    public async Task Half_an_answer_is_none()
    {
        Assert.Equal(ModelFault.Broken, await OfAsync(new ModelReply.Breaks("The programme is fr", Abruptly: false)));
        Assert.Contains(await OfAsync(new ModelReply.Breaks("The programme is fr", Abruptly: true)), new[] { ModelFault.Broken, ModelFault.Unreachable });
    }

    [Theory]
    [InlineData("<html>login</html>", "text/html")]
    [InlineData("data: not json\n\n", "text/event-stream")]
    [InlineData("", "text/event-stream")]
    public async Task What_is_not_the_wire_format_is_a_fault(string body, string type) => Assert.Equal(ModelFault.Broken, await OfAsync(new ModelReply.Raw(body, type)));

    [Fact]
    public async Task A_dead_endpoint_cannot_be_reached()
    {
        string url;
        await using (var server = await ModelServer.SayingAsync("x")) url = server.Url;
        using var world = new ModelWorld(url);

        Assert.Equal(ModelFault.Unreachable, await world.FaultAsync());
    }

    [Fact]
    public async Task A_short_wait_that_the_endpoint_asks_for_is_waited_for_once()
    {
        await using var server = await ModelServer.StartAsync(_ => new ModelReply.Fails(429, null, "0"));
        using var world = new ModelWorld(server.Url);

        Assert.Equal(ModelFault.Busy, await world.FaultAsync());
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_long_wait_is_not_waited_for()
    {
        await using var server = await ModelServer.StartAsync(_ => new ModelReply.Fails(429, null, "30"));
        using var world = new ModelWorld(server.Url);

        Assert.Equal(ModelFault.Busy, await world.FaultAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_slow_endpoint_is_given_up_at_the_limit()
    {
        var clock = new ManualClock();
        await using var server = await ModelServer.StartAsync(_ => new ModelReply.NeverAnswers(() => clock.Advance(TimeSpan.FromSeconds(4.1))));
        using var world = new ModelWorld(server.Url, clock);

        Assert.Equal(ModelFault.TooSlow, await world.FaultAsync());
    }

    [Fact]
    public async Task After_repeated_failures_nobody_asks_for_a_while_and_then_one_call_tries()
    {
        var clock = new ManualClock();
        var works = false;
        await using var server = await ModelServer.StartAsync(_ => works ? new ModelReply.Says("ready") : new ModelReply.Fails(500));
        using var world = new ModelWorld(server.Url, clock);
        for (var i = 0; i < 5; i++) await world.FaultAsync($"question {i}");

        Assert.Equal(ModelFault.SwitchedOff, await world.FaultAsync("one more"));
        Assert.Equal(5, server.Requests.Count);
        works = true;
        clock.Advance(TimeSpan.FromSeconds(21));
        Assert.Equal("ready", (await world.Chat.GetResponseAsync("again")).Text);
    }

    private static async Task<ModelFault> OfAsync(ModelReply reply)
    {
        await using var server = await ModelServer.StartAsync(_ => reply);
        using var world = new ModelWorld(server.Url);
        return await world.FaultAsync();
    }
}
