using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Host.Handoff;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>A host whose advisers work in a Teams channel, which is scripted, and nowhere else.</summary>
public sealed class TeamsDeskFixture : BrowserFixture
{
    internal TeamsStandIn Teams { get; private set; } = null!;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Teams.DisposeAsync();
    }

    protected override async Task<string[]> SettingsAsync()
    {
        Teams = await TeamsStandIn.StartAsync();
        return
        [
            .. DeskFixture.AlwaysOpen, "--Handoff:WebDesk=false", "--Outbox:FirstPauseMilliseconds=50",
            "--Handoff:Teams:0:Id=advisers", "--Handoff:Teams:0:Name=Advisers",
            $"--Handoff:Teams:0:TeamsChannelId={TeamsActivities.Channel}", $"--Handoff:Teams:0:TeamsServiceUrl={Teams.ServiceUrl}",
            "--Handoff:Advisers:0:Id=kim", "--Handoff:Advisers:0:Name=Kim",
        ];
    }
}

/// <summary>A person in a real Chromium, and advisers who have nothing but their Teams channel.</summary>
public sealed partial class DeskTeamsTests(TeamsDeskFixture fixture) : IClassFixture<TeamsDeskFixture>
{
    private const string Secret = "my manager must not hear of this";

    [Fact]
    public async Task A_case_goes_from_consent_to_satisfaction_through_the_channel_and_a_restart()
    {
        await using var person = await ChatWindow.OpenAsync(fixture);
        await person.AskAsync(Secret);
        await person.Messages.Nth(2).WaitForAsync();
        await person.AskAsync("get me a real person");
        await person.SeeAsync("What should they help you with?");
        await person.AskAsync("Moving into project delivery, part-time. Can I?");
        await person.SeeAsync("Shall I send it?");
        // By the boxes: each says which line it is.
        await person.Page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Line 1, you: my manager" }).CheckAsync();
        await person.PressAsync("Leave out what is ticked");
        await person.SeeAsync("Left out: 1");
        await person.PressAsync("Yes");
        await person.SeeAsync("You are first in the queue");

        // The card shows what was sent and no more.
        var card = await fixture.Teams.WaitAsync(one => one.Conversation == TeamsActivities.Channel && one.Text.EndsWith("waiting", StringComparison.Ordinal), Waits.Longest);
        var reference = card.Text.Split(':')[0];
        Assert.Contains("Moving into project delivery", card.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, card.Everything, StringComparison.Ordinal);
        var thread = TeamsActivities.Thread(card.ChannelId);
        await PostAsync("sam", TeamsActivities.Channel, TeamsActivities.Press("sam", "take", reference));
        await person.SeeAsync("Sam, a learning adviser, has your request");

        await PostAsync("sam", thread, TeamsActivities.Words("Yes you can. How many days a week?", "r1"));
        await person.SeeAsync("How many days a week?");
        await person.AskAsync("Three");
        await fixture.Teams.WaitAsync(one => one.Conversation == thread && one.Text == "**Person**: Three", Waits.Longest);

        // The host dies and comes back: each side goes on where it was.
        await fixture.Host.KillAsync();
        await fixture.Host.StartAgainAsync();
        await PostAsync("sam", thread, TeamsActivities.Words("Then ask your head of profession.", "r2"));
        await person.SeeAsync("Then ask your head of profession.");
        Assert.Equal(1, await person.Messages.Filter(new LocatorFilterOptions { HasText = "Then ask your head of profession." }).CountAsync());

        // Files go both ways.
        await person.AttachAsync("my-plan.txt", "a plan of three days");
        var file = await fixture.Teams.WaitAsync(one => one.Conversation == thread && one.Text.Contains("[my-plan.txt](", StringComparison.Ordinal), Waits.Longest);
        Assert.Equal("a plan of three days", await FetchAsync(Link().Match(file.Text).Groups[1].Value));
        fixture.Teams.Keep("posts", "a picture of posts"u8.ToArray());
        var picture = new { name = "posts.png", contentType = "image/*", contentUrl = $"{fixture.Teams.ServiceUrl}/v3/attachments/posts/views/original" };
        await PostAsync("sam", thread, TeamsActivities.Words("", "r3", "message", [picture]));
        await person.SeeAsync("posts.png");

        // A note stays among advisers; a colleague gets the case by the card, and closes it.
        await PostAsync("sam", thread, TeamsActivities.Words("note: Kim knows this better", "n1"));
        await PostAsync("sam", TeamsActivities.Channel, TeamsActivities.Press("sam", "assign", reference, new { to = "kim" }));
        await person.SeeAsync("Kim, a learning adviser, has your request");
        await PostAsync("kim", thread, TeamsActivities.Words("Kim here. The network meets monthly.", "k1"));
        await person.SeeAsync("The network meets monthly.");
        await PostAsync("kim", TeamsActivities.Channel, TeamsActivities.Press("kim", "close", reference, new { outcome = "Answered" }));
        await person.SeeAsync("How well were you helped?");
        await person.PressAsync("5 - very good");
        await person.SeeAsync("Thank you.");

        await fixture.Teams.WaitAsync(one => one.Conversation == thread && one.Text.StartsWith("The person rated this 5 of 5.", StringComparison.Ordinal), Waits.Longest);
        await fixture.Teams.WaitForReplacementAsync(one => one.ChannelId == card.ChannelId && one.Everything.Contains("closed by Kim: Answered", StringComparison.Ordinal), Waits.Longest);
        Assert.Equal(0, await person.Messages.Filter(new LocatorFilterOptions { HasText = "Kim knows this better" }).CountAsync());
        Assert.DoesNotContain(fixture.Teams.Messages, one => one.Everything.Contains(Secret, StringComparison.Ordinal));
    }

    private async Task PostAsync(string adviser, string where, object content)
    {
        using var http = new HttpClient { BaseAddress = fixture.Address };
        using var answer = await http.PostAsJsonAsync("api/messages", TeamsActivities.OfAdviser(fixture.Teams.ServiceUrl, adviser, where, content));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string> FetchAsync(string address)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(address);
    }

    [GeneratedRegex(@"\]\((http[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
