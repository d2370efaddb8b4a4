using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Contracts;

namespace Bot.Tests.Host.Handoff.Desks;

/// <summary>Advisers who work in a Teams channel, over a scripted connector: what each side sees.</summary>
public sealed partial class TeamsChannelDeskTests : DeskContract
{
    private TeamsStandIn? connector;
    private int sent;

    protected override string Name => "Sam";

    private TeamsStandIn Teams => connector ?? throw new InvalidOperationException("The channel is not there.");

    [Fact]
    public async Task The_card_changes_in_place_and_its_thread_holds_the_talk()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("When does the next round open?");
        var card = await CardAsync(reference);
        Assert.InRange(card.Body.GetProperty("attachments")[0].GetRawText().Length, 100, 25 * 1024);

        // Take: the person is told, the card changes in place, a second adviser is refused by name.
        await TakeAsync(reference);
        await talk.ReadUntilAsync("**Sam**, a learning adviser");
        await WaitForCardAsync(card.ChannelId, "Sam has it");
        await PressAsync("kim", "take", reference);
        await Teams.WaitAsync(one => one.Text.Contains("Sam has already taken this case", StringComparison.Ordinal), Patience);

        // Words both ways, a note that stays inside, a correction.
        var thread = TeamsActivities.Thread(card.ChannelId);
        await WriteAsync("sam", thread, "In May, <at>SkillsAdvisor</at> says.", "reply-1");
        await talk.ReadUntilAsync("In May");
        await talk.SayAsync("Which day?");
        await Teams.WaitAsync(one => one.Conversation == thread && one.Text == "**Person**: Which day?", Patience);
        await WriteAsync("sam", thread, "note: check with Lee", "note-1");
        await WriteAsync("sam", thread, "In June, sorry.", "reply-1", "messageUpdate");
        await talk.ReadUntilAsync("(corrected)");
        Assert.DoesNotContain("check with Lee", await talk.EverythingAsync(), StringComparison.Ordinal);

        await PressAsync("sam", "close", reference, new { outcome = "Answered", tags = "access, dates" });
        await talk.ReadUntilAsync("Sam has closed your request");
        await WaitForCardAsync(card.ChannelId, "closed by Sam: Answered");
        Assert.Equal(["access", "dates"], (await Host.Queries.ReadAsync(reference, Webb, None))?.Case.Tags);
        // What was written in the thread is not said there again.
        Assert.DoesNotContain(Teams.Messages, one => one.Text.Contains("replied: In May", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_before_the_case_is_taken_is_not_sent_and_the_channel_is_told_why()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");

        await ReplyAsync(reference, "hello?");

        await Teams.WaitAsync(one => one.Text.Contains("Not sent. Nobody has this case. Take it first.", StringComparison.Ordinal), Patience);
        Assert.DoesNotContain("hello?", await talk.EverythingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_does_at_the_web_desk_shows_in_the_channel()
    {
        var (_, reference, _) = await Host.OpenCaseAsync("my plan");
        var card = await CardAsync(reference);

        await Host.Actions.TakeAsync(reference, Webb, null, None);
        await Host.Actions.ReplyAsync(reference, "From the web.", [], [], Webb, null, None);

        await Teams.WaitAsync(one => one.Text == "**Webb** replied: From the web.", Patience);
        await WaitForCardAsync(card.ChannelId, "Webb is talking with the person");
    }

    [Fact]
    public async Task A_button_of_a_new_client_gets_the_card_as_it_now_is()
    {
        var (_, reference, _) = await Host.OpenCaseAsync("my plan");
        await CardAsync(reference);

        var taken = await ExecuteAsync("sam", new { deskMove = "take", @case = reference });
        var late = await ExecuteAsync("kim", new { deskMove = "take", @case = reference });

        Assert.Equal("application/vnd.microsoft.card.adaptive", taken.GetProperty("type").GetString());
        Assert.Contains("Sam has it", taken.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Sam has already taken this case.", late.GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_channel_that_takes_nothing_is_down_the_person_is_told_and_the_case_waits_until_it_is_back()
    {
        Teams.IsDown = true;
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");
        // With the third try it is known of two that they failed.
        await Teams.WaitForRefusalsAsync(3, Patience);

        await talk.SayAsync("any news?");
        var told = await talk.ReadUntilAsync("our advisers cannot be reached");
        Assert.Contains("You can also turn to:", told, StringComparison.Ordinal);

        Teams.IsDown = false;
        await CardAsync(reference);
        await talk.SayAsync("tell the adviser that I am in Leeds");
        await Teams.WaitAsync(one => one.Text == "**Person**: I am in Leeds", Patience);
        await talk.SayAsync("where am I in the queue?");
        await talk.ReadUntilAsync("waits for an adviser. You are first in the queue.");
    }

    private protected override async Task<(IReadOnlyDictionary<string, string> Settings, string ServiceUrl)> OpenAsync()
    {
        connector = await TeamsStandIn.StartAsync();
        return (new Dictionary<string, string>
        {
            ["Handoff:WebDesk"] = "false",
            ["Handoff:Teams:0:TeamsChannelId"] = TeamsActivities.Channel,
            ["Handoff:Teams:0:TeamsServiceUrl"] = connector.ServiceUrl,
            ["Handoff:Advisers:0:Id"] = "kim",
            ["Handoff:Advisers:0:Name"] = "Kim",
            // One turn at a time: whatever waits for a turn of another conversation must not keep it from running.
            ["Turns:Parallel"] = "1",
        }, connector.ServiceUrl);
    }

    private protected override async Task LeaveAsync() => await Teams.DisposeAsync();

    private protected override async Task<string> SeeCaseAsync(string reference) => (await CardAsync(reference)).Everything;

    private protected override Task<bool> ShowsAsync(string reference) => Task.FromResult(Teams.Messages.Any(one => one.Everything.Contains(reference, StringComparison.Ordinal)));

    private protected override Task<int> TimesShownAsync(string reference) => Task.FromResult(Teams.Messages.Where(one => IsCard(one, reference)).DistinctBy(one => one.Id).Count());

    private protected override Task TakeAsync(string reference) => PressAsync("sam", "take", reference);

    private protected override async Task ReplyAsync(string reference, string text) => await WriteAsync("sam", TeamsActivities.Thread((await CardAsync(reference)).ChannelId), text, NewId());

    private protected override async Task SendFileAsync(string reference, string name, byte[] content)
    {
        Teams.Keep(name, content);
        var picture = new { name, contentType = "image/*", contentUrl = $"{Teams.ServiceUrl}/v3/attachments/{name}/views/original" };
        await WriteAsync("sam", TeamsActivities.Thread((await CardAsync(reference)).ChannelId), "", NewId(), "message", picture);
    }

    private protected override async Task SeeWordsAsync(string reference, string words) => await Teams.WaitAsync(one => IsOf(one, reference) && one.Text == $"**Person**: {words}", Patience);

    private protected override Task<IReadOnlyList<string>> WordsAsync(string reference) =>
        Task.FromResult<IReadOnlyList<string>>([.. Teams.Messages.Where(one => IsOf(one, reference)).DistinctBy(one => one.Id).Select(one => one.Text.Replace("**Person**: ", "", StringComparison.Ordinal))]);

    private protected override async Task<byte[]> FetchFileAsync(string reference, string name)
    {
        var message = await Teams.WaitAsync(one => IsOf(one, reference) && one.Text.Contains($"[{name}](", StringComparison.Ordinal), Patience);
        return await Host.Client.GetByteArrayAsync(new Uri(Link().Match(message.Text).Groups[1].Value).AbsolutePath);
    }

    private protected override Task CloseAsync(string reference, string outcome) => PressAsync("sam", "close", reference, new { outcome });

    private Task<Posted> CardAsync(string reference) => Teams.WaitAsync(one => IsCard(one, reference), Patience);

    private static bool IsCard(Posted one, string reference) => one.Conversation == TeamsActivities.Channel && one.Text.StartsWith(reference, StringComparison.Ordinal);

    // Our own id of what is said in a thread names its case.
    private static bool IsOf(Posted one, string reference) => one.Id.StartsWith($"case:{reference}:", StringComparison.Ordinal) && one.Conversation != TeamsActivities.Channel;

    private Task<Posted> WaitForCardAsync(string id, string words) =>
        Teams.WaitForReplacementAsync(one => one.ChannelId == id && one.Everything.Contains(words, StringComparison.Ordinal), Patience);

    private async Task PressAsync(string adviser, string move, string reference, object? more = null)
    {
        using var _ = await Host.PostAsync(TeamsActivities.OfAdviser(Host.ServiceUrl, adviser, TeamsActivities.Channel, TeamsActivities.Press(adviser, move, reference, more)));
    }

    private async Task WriteAsync(string adviser, string where, string text, string id, string type = "message", params object[] attachments)
    {
        using var _ = await Host.PostAsync(TeamsActivities.OfAdviser(Host.ServiceUrl, adviser, where, TeamsActivities.Words(text, id, type, attachments)));
    }

    private async Task<JsonElement> ExecuteAsync(string adviser, object data)
    {
        var pressed = new { type = "invoke", name = "adaptiveCard/action", id = $"invoke-{adviser}", value = new { action = new { type = "Action.Execute", verb = "take", data } } };
        using var answer = await Host.PostAsync(TeamsActivities.OfAdviser(Host.ServiceUrl, adviser, TeamsActivities.Channel, pressed));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"words-{sent++}");

    [GeneratedRegex(@"\]\((http[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
