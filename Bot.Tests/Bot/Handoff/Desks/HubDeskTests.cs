using System.Net.Http.Json;
using System.Text.Json;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Tests.Host.Handoff.Crash;

namespace Bot.Tests.Host.Handoff.Desks;

/// <summary>An external hub over a scripted connector: the Bot Framework's hand-off events both ways.</summary>
public sealed class HubDeskTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly Adviser _sam = new("sam", "Sam", DeskRoles.Adviser, ["advisers"]);

    [Fact]
    public async Task A_hub_is_asked_with_context_and_transcript_takes_the_case_talks_and_completes_it()
    {
        await using var hub = await TeamsStandIn.StartAsync();
        using var host = Start(hub);
        var (talk, reference, _) = await host.OpenCaseAsync("When does the next round open?");

        var asked = await hub.WaitAsync(one => Name(one) == "handoff.initiate", _patience);
        Assert.Equal(reference, asked.Body.GetProperty("value").GetProperty("reference").GetString());
        Assert.Equal("When does the next round open?", asked.Body.GetProperty("value").GetProperty("request").GetString());
        Assert.Equal("Transcript", asked.Body.GetProperty("attachments")[0].GetProperty("name").GetString());

        await SendAsync(host, reference, "s1", new { type = "event", name = "handoff.status", value = new { state = "accepted" } });
        await talk.ReadUntilAsync("**Hub agent**, a learning adviser");
        await SendAsync(host, reference, "m1", new { type = "message", text = "In May." });
        await talk.ReadUntilAsync("In May.");
        await talk.SayAsync("Which day?");
        await hub.WaitAsync(one => one.Text == "Which day?", _patience);
        await SendAsync(host, reference, "s2", new { type = "event", name = "handoff.status", value = new { state = "completed", message = "Answered" } });

        await talk.ReadUntilAsync("has closed your request");
        Assert.Equal((CaseState.Resolved, "Answered"), await StateAsync(host, reference));
    }

    [Fact]
    public async Task A_hub_that_fails_gives_the_case_back_to_our_own_desk()
    {
        await using var hub = await TeamsStandIn.StartAsync();
        using var host = Start(hub);
        var (talk, reference, _) = await host.OpenCaseAsync("my plan");
        await hub.WaitAsync(one => Name(one) == "handoff.initiate", _patience);
        await SendAsync(host, reference, "s1", new { type = "event", name = "handoff.status", value = new { state = "accepted" } });
        await talk.ReadUntilAsync("**Hub agent**, a learning adviser");

        await SendAsync(host, reference, "s2", new { type = "event", name = "handoff.status", value = new { state = "failed", message = "no agents" } });

        await talk.ReadUntilAsync("Our own advisers have it in their queue instead");
        Assert.IsType<MoveResult.Made>(await host.Actions.TakeAsync(reference, _sam, null, None));
        await hub.WaitAsync(one => Name(one) == "handoff.status", _patience);
    }

    [Fact]
    public async Task A_hub_that_never_answers_gives_way_in_time()
    {
        await using var hub = await TeamsStandIn.StartAsync();
        using var host = Start(hub);
        var (talk, reference, _) = await host.OpenCaseAsync("my plan");

        host.Clock.Move(TimeSpan.FromSeconds(61));
        await host.RunDueAsync();

        await talk.ReadUntilAsync("Our own advisers have it in their queue instead");
        Assert.Equal((CaseState.Waiting, null), await StateAsync(host, reference));
    }

    private static HandoffHost Start(TeamsStandIn hub) =>
        new(_monday, new Dictionary<string, string> { ["Handoff:Hub:ServiceUrl"] = hub.ServiceUrl }) { ServiceUrl = hub.ServiceUrl };

    private static string? Name(Posted one) => one.Body.TryGetProperty("name", out var name) ? name.GetString() : null;

    private static async Task<(CaseState?, string?)> StateAsync(HandoffHost host, string reference) =>
        await host.Queries.ReadAsync(reference, _sam, None) is { } page ? (page.Case.State, page.Case.Outcome) : (null, null);

    private static async Task SendAsync(HandoffHost host, string reference, string id, object content)
    {
        var activity = JsonSerializer.SerializeToNode(content)!.AsObject();
        activity["id"] = id;
        activity["channelId"] = "handoff";
        activity["serviceUrl"] = host.ServiceUrl;
        activity["from"] = JsonSerializer.SerializeToNode(new { id = "agent", name = "Hub agent" });
        activity["recipient"] = JsonSerializer.SerializeToNode(new { id = "bot" });
        activity["conversation"] = JsonSerializer.SerializeToNode(new { id = $"handoff-{reference}" });
        using var answer = await host.Client.PostAsJsonAsync("/api/messages", activity);
        answer.EnsureSuccessStatusCode();
    }
}
