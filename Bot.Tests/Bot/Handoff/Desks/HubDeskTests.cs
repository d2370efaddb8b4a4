using System.Globalization;
using System.Text.Json;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;
using Bot.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Host.Handoff.Desks;

/// <summary>An external hub over a scripted connector: the Bot Framework's hand-off events both ways.</summary>
public sealed class HubDeskTests : DeskContract
{
    private TeamsStandIn? connector;
    private int sent;

    protected override string Name => "Hub agent";

    private TeamsStandIn Hub => connector ?? throw new InvalidOperationException("The hub is not there.");

    [Fact]
    public async Task A_hub_is_asked_with_context_and_transcript()
    {
        var talk = await Host.OpenTalkAsync();
        await talk.SayAsync("what did the Access programme achieve?");
        await talk.ReadUntilAsync("65%");
        await talk.SayAsync("speak to a person");
        await talk.ReadUntilAsync("What should they help you with?");
        await talk.SayAsync("When does the next round open?");
        await talk.ReadUntilAsync("Shall I send it?");
        await talk.SayAsync("yes");

        var value = (await Hub.WaitAsync(IsInitiation, Patience)).Body;
        Assert.Equal("When does the next round open?", value.GetProperty("value").GetProperty("request").GetString());
        var transcript = value.GetProperty("attachments")[0];
        Assert.Equal("Transcript", transcript.GetProperty("name").GetString());
        Assert.Contains("what did the Access programme achieve?", transcript.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_fails_gives_the_case_back_to_our_own_desk()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");
        await SeeCaseAsync(reference);
        await TakeAsync(reference);
        await talk.ReadUntilAsync("**Hub agent**, a learning adviser");

        await SendAsync(reference, new { type = "event", name = "handoff.status", value = new { state = "failed", message = "no agents" } });

        await talk.ReadUntilAsync("Our own advisers have it in their queue instead");
        Assert.IsType<MoveResult.Made>(await Host.Actions.TakeAsync(reference, Webb, null, None));
        await Hub.WaitAsync(one => NameOf(one) == "handoff.status", Patience);
    }

    [Fact]
    public async Task A_hub_that_never_answers_gives_way_in_time()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");

        Host.Clock.Move(TimeSpan.FromSeconds(61));
        await Host.RunDueAsync();

        await talk.ReadUntilAsync("Our own advisers have it in their queue instead");
        Assert.Equal(CaseState.Waiting, (await Host.Queries.ReadAsync(reference, Webb, None))?.Case.State);
    }

    [Fact]
    public async Task A_hub_that_takes_nothing_is_down()
    {
        var teams = Host.Services.GetRequiredService<Teams>();
        var desk = Host.Services.GetServices<IDesk>().Single(one => one.Name == "hub");
        Assert.Equal(Attendance.NotKnown, await desk.AttendanceAsync(teams.Default, None));
        Hub.IsDown = true;

        await Host.OpenCaseAsync("my plan");
        // With the third try it is known of two that they failed.
        await Hub.WaitForRefusalsAsync(3, Patience);

        Assert.Equal(Attendance.Down, await desk.AttendanceAsync(teams.Default, None));
    }

    private protected override async Task<(IReadOnlyDictionary<string, string> Settings, string ServiceUrl)> OpenAsync()
    {
        connector = await TeamsStandIn.StartAsync();
        return (new Dictionary<string, string> { ["Handoff:Hub:ServiceUrl"] = connector.ServiceUrl }, connector.ServiceUrl);
    }

    private protected override async Task LeaveAsync() => await Hub.DisposeAsync();

    private protected override async Task<string> SeeCaseAsync(string reference) => (await Hub.WaitAsync(one => IsInitiation(one) && IsOf(one, reference), Patience)).Everything;

    private protected override Task<bool> ShowsAsync(string reference) => Task.FromResult(Hub.Messages.Any(one => IsOf(one, reference)));

    private protected override Task<int> TimesShownAsync(string reference) => Task.FromResult(Hub.Messages.Where(one => IsInitiation(one) && IsOf(one, reference)).DistinctBy(one => one.Id).Count());

    private protected override Task TakeAsync(string reference) => SendAsync(reference, new { type = "event", name = "handoff.status", value = new { state = "accepted" } });

    private protected override Task ReplyAsync(string reference, string text) => SendAsync(reference, new { type = "message", text });

    private protected override Task SendFileAsync(string reference, string name, byte[] content) =>
        SendAsync(reference, new { type = "message", text = "", attachments = new[] { new { name, contentType = "image/png", contentUrl = $"https://hub.example/{name}" } } });

    private protected override async Task SeeWordsAsync(string reference, string words) => await Hub.WaitAsync(one => IsOf(one, reference) && one.Text == words, Patience);

    private protected override Task<IReadOnlyList<string>> WordsAsync(string reference) =>
        Task.FromResult<IReadOnlyList<string>>([.. Hub.Messages.Where(one => IsOf(one, reference)).DistinctBy(one => one.Id).Select(one => one.Text)]);

    private protected override async Task<byte[]> FetchFileAsync(string reference, string name)
    {
        var message = await Hub.WaitAsync(one => IsOf(one, reference) && one.Everything.Contains(name, StringComparison.Ordinal), Patience);
        return await Host.Client.GetByteArrayAsync(new Uri(message.Body.GetProperty("attachments")[0].GetProperty("contentUrl").GetString() ?? "").AbsolutePath);
    }

    private protected override Task CloseAsync(string reference, string outcome) =>
        SendAsync(reference, new { type = "event", name = "handoff.status", value = new { state = "completed", message = outcome } });

    private static bool IsOf(Posted one, string reference) => one.Conversation == $"handoff-{reference}";

    private static bool IsInitiation(Posted one) => NameOf(one) == "handoff.initiate";

    private static string? NameOf(Posted one) => one.Body.TryGetProperty("name", out var name) ? name.GetString() : null;

    private async Task SendAsync(string reference, object content)
    {
        var activity = JsonSerializer.SerializeToNode(content)?.AsObject() ?? [];
        activity["id"] = string.Create(CultureInfo.InvariantCulture, $"hub-{reference}-{sent++}");
        activity["channelId"] = "handoff";
        activity["serviceUrl"] = Host.ServiceUrl;
        activity["from"] = JsonSerializer.SerializeToNode(new { id = "agent", name = Name });
        activity["recipient"] = JsonSerializer.SerializeToNode(new { id = "bot" });
        activity["conversation"] = JsonSerializer.SerializeToNode(new { id = $"handoff-{reference}" });
        using var _ = await Host.PostAsync(activity);
    }
}
