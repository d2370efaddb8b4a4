using System.Net.Http.Json;
using System.Text.Json;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Tests.Host.Handoff.Crash;

namespace Bot.Tests.Host.Handoff.Desks;

/// <summary>Advisers who work in a Teams channel, over a scripted connector: what each side sees.</summary>
public sealed class TeamsChannelDeskTests
{
    private const string Channel = "19:team@thread.tacv2";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly Adviser _web = new("web", "Webb", DeskRoles.Adviser, ["advisers"]);

    [Fact]
    public async Task A_whole_case_is_worked_in_the_channel_from_its_card_to_its_end()
    {
        await using var teams = await TeamsStandIn.StartAsync();
        using var host = Start(teams);
        var (talk, reference, _) = await host.OpenCaseAsync("When does the next round open?");
        var card = await teams.WaitAsync(one => one.Conversation == Channel && one.Text.StartsWith(reference, StringComparison.Ordinal), _patience);
        Assert.Contains("When does the next round open?", card.Body.GetRawText(), StringComparison.Ordinal);
        Assert.InRange(card.Body.GetProperty("attachments")[0].GetRawText().Length, 100, 25 * 1024);

        // Take: the person is told, the card changes in place, a second adviser is refused by name.
        await PressAsync(host, "sam", new { deskMove = "take", @case = reference });
        await talk.ReadUntilAsync("**Sam**, a learning adviser");
        await WaitForCardAsync(teams, card.ChannelId, "Sam has it");
        await PressAsync(host, "kim", new { deskMove = "take", @case = reference });
        await teams.WaitAsync(one => one.Text.Contains("Sam has already taken this case", StringComparison.Ordinal), _patience);

        // Words both ways, a note that stays inside, a correction.
        var thread = $"{Channel};messageid={card.ChannelId}";
        await PostAsync(host, "sam", thread, "In May, <at>SkillsAdvisor</at> says.", "reply-1");
        await talk.ReadUntilAsync("In May");
        await talk.SayAsync("Which day?");
        await teams.WaitAsync(one => one.Conversation == thread && one.Text == "**Person**: Which day?", _patience);
        await PostAsync(host, "sam", thread, "note: check with Lee", "note-1");
        await PostAsync(host, "sam", thread, "In June, sorry.", "reply-1", "messageUpdate");
        await talk.ReadUntilAsync("(corrected)");
        Assert.DoesNotContain("check with Lee", await talk.EverythingAsync(), StringComparison.Ordinal);

        await PressAsync(host, "sam", new { deskMove = "close", @case = reference, outcome = "Answered", tags = "access, dates" });
        await talk.ReadUntilAsync("Sam has closed your request");
        await WaitForCardAsync(teams, card.ChannelId, "closed by Sam: Answered");
        var page = await host.Queries.ReadAsync(reference, _web, None);
        Assert.Equal(["access", "dates"], page?.Case.Tags);
        // What was written in the thread is not said there again.
        Assert.DoesNotContain(teams.Messages, one => one.Text.Contains("replied: In May", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_before_the_case_is_taken_is_not_sent_and_the_channel_is_told_why()
    {
        await using var teams = await TeamsStandIn.StartAsync();
        using var host = Start(teams);
        var (talk, reference, _) = await host.OpenCaseAsync("my plan");
        var card = await teams.WaitAsync(one => one.Text.StartsWith(reference, StringComparison.Ordinal), _patience);

        await PostAsync(host, "sam", $"{Channel};messageid={card.ChannelId}", "hello?", "reply-1");

        await teams.WaitAsync(one => one.Text.Contains("Not sent. Nobody has this case. Take it first.", StringComparison.Ordinal), _patience);
        Assert.DoesNotContain("hello?", await talk.EverythingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_does_at_the_web_desk_shows_in_the_channel()
    {
        await using var teams = await TeamsStandIn.StartAsync();
        using var host = Start(teams);
        var (_, reference, _) = await host.OpenCaseAsync("my plan");
        var card = await teams.WaitAsync(one => one.Text.StartsWith(reference, StringComparison.Ordinal), _patience);

        await host.Actions.TakeAsync(reference, _web, null, None);
        await host.Actions.ReplyAsync(reference, "From the web.", [], [], _web, null, None);

        await teams.WaitAsync(one => one.Text == "**Webb** replied: From the web.", _patience);
        await WaitForCardAsync(teams, card.ChannelId, "Webb is talking with the person");
    }

    [Fact]
    public async Task A_button_of_a_new_client_gets_the_card_as_it_now_is()
    {
        await using var teams = await TeamsStandIn.StartAsync();
        using var host = Start(teams);
        var (_, reference, _) = await host.OpenCaseAsync("my plan");
        await teams.WaitAsync(one => one.Text.StartsWith(reference, StringComparison.Ordinal), _patience);

        var taken = await ExecuteAsync(host, "sam", new { deskMove = "take", @case = reference });
        var late = await ExecuteAsync(host, "kim", new { deskMove = "take", @case = reference });

        Assert.Equal("application/vnd.microsoft.card.adaptive", taken.GetProperty("type").GetString());
        Assert.Contains("Sam has it", taken.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Sam has already taken this case.", late.GetProperty("value").GetString());
    }

    private static HandoffHost Start(TeamsStandIn teams)
    {
        var settings = new Dictionary<string, string>
        {
            ["Handoff:Teams:0:Id"] = "advisers",
            ["Handoff:Teams:0:Name"] = "Advisers",
            ["Handoff:Teams:0:TeamsChannelId"] = Channel,
            ["Handoff:Teams:0:TeamsServiceUrl"] = teams.ServiceUrl,
            ["Handoff:Advisers:0:Id"] = "kim",
            ["Handoff:Advisers:0:Name"] = "Kim",
        };
        return new HandoffHost(_monday, settings) { ServiceUrl = teams.ServiceUrl };
    }

    private static async Task WaitForCardAsync(TeamsStandIn teams, string id, string words)
    {
        for (var begun = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(begun) < _patience; await Task.Delay(20))
        {
            if (teams.Replacements.Any(one => one.ChannelId == id && one.Body.GetRawText().Contains(words, StringComparison.Ordinal))) return;
        }
        Assert.Fail($"The card never said \"{words}\".");
    }

    private static async Task PressAsync(HandoffHost host, string adviser, object value)
    {
        using var answer = await SendAsync(host, adviser, Channel, new { type = "message", id = $"press-{adviser}-{JsonSerializer.Serialize(value).Length}", value });
    }

    private static async Task PostAsync(HandoffHost host, string adviser, string where, string text, string id, string type = "message")
    {
        var mention = new { type = "mention", text = "<at>SkillsAdvisor</at>", mentioned = new { id = "28:bot", name = "SkillsAdvisor" } };
        // Teams gives a corrected message the id of the first.
        var timestamp = type == "message" ? "2026-03-02T10:00:00Z" : "2026-03-02T10:05:00Z";
        using var answer = await SendAsync(host, adviser, where, new { type, id, text, timestamp, textFormat = "plain", entities = new[] { mention } });
    }

    private static async Task<JsonElement> ExecuteAsync(HandoffHost host, string adviser, object data)
    {
        using var answer = await SendAsync(host, adviser, Channel, new
        {
            type = "invoke", name = "adaptiveCard/action", id = $"invoke-{adviser}",
            value = new { action = new { type = "Action.Execute", verb = "take", data } },
        });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> SendAsync(HandoffHost host, string adviser, string where, object content)
    {
        var activity = JsonSerializer.SerializeToNode(content)!.AsObject();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = host.ServiceUrl;
        activity["from"] = JsonSerializer.SerializeToNode(new { id = $"29:{adviser}", aadObjectId = adviser, name = char.ToUpperInvariant(adviser[0]) + adviser[1..] });
        activity["recipient"] = JsonSerializer.SerializeToNode(new { id = "28:bot", name = "SkillsAdvisor" });
        activity["conversation"] = JsonSerializer.SerializeToNode(new { id = where, isGroup = true, conversationType = "channel" });
        var answer = await host.Client.PostAsJsonAsync("/api/messages", activity);
        answer.EnsureSuccessStatusCode();
        return answer;
    }
}
