using System.Text.RegularExpressions;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;

namespace Bot.Tests.Host.Handoff.Desks;

/// <summary>A person in Teams and advisers in a Teams channel: no web page on either side.</summary>
public sealed partial class TeamsToTeamsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly Adviser _webb = new("webb", "Webb", DeskRoles.Adviser, ["advisers"]);

    [Fact]
    public async Task A_whole_case_goes_between_two_chats_in_Teams_with_corrections_files_and_read_marks()
    {
        await using var teams = await TeamsStandIn.StartAsync();
        using var host = Start(teams);
        var reference = await OpenCaseAsync(host, teams);
        var card = await teams.WaitAsync(one => one.Conversation == TeamsActivities.Channel && one.Text.StartsWith(reference, StringComparison.Ordinal), Waits.Longest);
        Assert.Contains("\"Ann\"", card.Everything, StringComparison.Ordinal);
        var thread = TeamsActivities.Thread(card.ChannelId);

        await FromAdviserAsync(host, TeamsActivities.Channel, TeamsActivities.Press("sam", "take", reference));
        await SeeAsync(teams, "**Sam**, a learning adviser");

        // Words, and what each side corrects of theirs.
        await FromAdviserAsync(host, thread, TeamsActivities.Words("In May.", "reply-1"));
        await SeeAsync(teams, "In May.");
        await FromAdviserAsync(host, thread, TeamsActivities.Words("In June.", "reply-1", "messageUpdate"));
        Assert.Contains("In June.", await SeeAsync(teams, "(corrected)"), StringComparison.Ordinal);
        await FromPersonAsync(host, new { id = "p1", text = "Which dya?" });
        await teams.WaitAsync(one => one.Conversation == thread && one.Text == "**Person**: Which dya?", Waits.Longest);
        await FromPersonAsync(host, new { type = "messageUpdate", id = "p1", timestamp = "2026-03-02T10:06:00Z", text = "Which day?" });
        await teams.WaitAsync(one => one.Conversation == thread && one.Text == "**Person** (edited): Which day?", Waits.Longest);

        // A file of the person, which only the bot can fetch; a picture of the adviser, which lies with the connector.
        teams.Keep("plan", "three days a week"u8.ToArray());
        var file = new { name = "plan.txt", contentType = "application/vnd.microsoft.teams.file.download.info", contentUrl = "https://files.example/plan.txt", content = new { downloadUrl = $"{teams.ServiceUrl}/files/plan", uniqueId = "1", fileType = "txt" } };
        await FromPersonAsync(host, new { id = "p2", text = "my plan", attachments = new[] { file } });
        var withFile = await teams.WaitAsync(one => one.Conversation == thread && one.Text.Contains("[plan.txt](", StringComparison.Ordinal), Waits.Longest);
        Assert.Equal("three days a week", await FetchAsync(host, withFile.Text));
        teams.Keep("pic", "a picture of the plan"u8.ToArray());
        var picture = new { contentType = "image/*", contentUrl = $"{teams.ServiceUrl}/v3/attachments/pic/views/original" };
        await FromAdviserAsync(host, thread, TeamsActivities.Words("Like this:", "reply-2", "message", [picture]));
        var shown = await SeeAsync(teams, "Like this:");
        Assert.Equal("a picture of the plan", await FetchAsync(host, shown));

        // What the person has read is known; what was sent later is not.
        await FromPersonAsync(host, new { type = "event", id = "seen-1", name = "application/vnd.microsoft.readReceipt", value = new { lastReadMessageId = $"{host.Clock.GetUtcNow().ToUnixTimeMilliseconds()}" } });
        await FromPersonAsync(host, new { id = "p3", text = "I see" });
        await teams.WaitAsync(one => one.Conversation == thread && one.Text == "**Person**: I see", Waits.Longest);
        var page = await host.Queries.ReadAsync(reference, _webb, None);
        Assert.Equal(page?.History.Last(one => one.What.Kind == Happened.Replied).What.Number, page?.Case.SeenUpTo);

        await FromAdviserAsync(host, TeamsActivities.Channel, TeamsActivities.Press("sam", "close", reference, new { outcome = "Answered" }));
        await SeeAsync(teams, "Sam has closed your request");
        await FromPersonAsync(host, new { id = "p4", text = "5 - very good" });
        await SeeAsync(teams, "Would you like to say why?");
        await teams.WaitAsync(one => one.Conversation == thread && one.Text.StartsWith("The person rated this 5 of 5.", StringComparison.Ordinal), Waits.Longest);
        // Teams refuses messages with attachments that are neither cards nor pictures.
        Assert.DoesNotContain(teams.Messages, one => one.Everything.Contains("\"contentUrl\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_in_Teams_sees_an_adviser_at_the_web_desk_type()
    {
        await using var teams = await TeamsStandIn.StartAsync();
        using var host = Start(teams);
        var reference = await OpenCaseAsync(host, teams);
        using var desk = await host.SignInAsync("Sam Example", "adviser");
        using var taken = await desk.PostAsync($"desk/api/cases/{reference}/take", null);
        await SeeAsync(teams, "**Sam Example**, a learning adviser");

        using var typed = await desk.PostAsync($"desk/api/cases/{reference}/typing", null);

        Assert.Equal(System.Net.HttpStatusCode.NoContent, typed.StatusCode);
        await teams.WaitAsync(one => one.Conversation == TeamsActivities.Chat && one.Type == "typing", Waits.Longest);
    }

    [Fact]
    public async Task A_file_from_anywhere_else_is_not_fetched()
    {
        await using var teams = await TeamsStandIn.StartAsync();
        await using var other = await TeamsStandIn.StartAsync();
        other.Keep("plan", "secrets of the house"u8.ToArray());
        using var host = Start(teams);
        var reference = await OpenCaseAsync(host, teams);
        await host.Actions.TakeAsync(reference, _webb, null, None);

        var file = new { name = "plan.txt", contentType = "application/vnd.microsoft.teams.file.download.info", contentUrl = "https://files.example/plan.txt", content = new { downloadUrl = $"{other.ServiceUrl}/files/plan" } };
        await FromPersonAsync(host, new { id = "p1", text = "my plan", attachments = new[] { file } });

        var said = await teams.WaitAsync(one => one.Text.Contains("[plan.txt](", StringComparison.Ordinal), Waits.Longest);
        Assert.Contains("(https://files.example/plan.txt)", said.Text, StringComparison.Ordinal);
    }

    private static HandoffHost Start(TeamsStandIn teams) => new(_monday, new Dictionary<string, string>
    {
        ["Handoff:Teams:0:Id"] = "advisers",
        ["Handoff:Teams:0:Name"] = "Advisers",
        ["Handoff:Teams:0:TeamsChannelId"] = TeamsActivities.Channel,
        ["Handoff:Teams:0:TeamsServiceUrl"] = teams.ServiceUrl,
    })
    { ServiceUrl = teams.ServiceUrl };

    private static async Task<string> OpenCaseAsync(HandoffHost host, TeamsStandIn teams)
    {
        await FromPersonAsync(host, new { id = "a1", text = "can i speak to a human" });
        await SeeAsync(teams, "What should they help you with?");
        await FromPersonAsync(host, new { id = "a2", text = "When does the next round open?" });
        await SeeAsync(teams, "Shall I send it?");
        await FromPersonAsync(host, new { id = "a3", text = "yes send" });
        return Reference().Match(await SeeAsync(teams, "Your request is stored.")).Groups[1].Value;
    }

    private static async Task<string> SeeAsync(TeamsStandIn teams, string words) =>
        (await teams.WaitAsync(one => one.Conversation == TeamsActivities.Chat && one.Text.Contains(words, StringComparison.Ordinal), Waits.Longest)).Text;

    private static async Task FromPersonAsync(HandoffHost host, object content)
    {
        using var _ = await host.PostAsync(TeamsActivities.OfPerson(host.ServiceUrl, content));
    }

    private static async Task FromAdviserAsync(HandoffHost host, string where, object content)
    {
        using var _ = await host.PostAsync(TeamsActivities.OfAdviser(host.ServiceUrl, "sam", where, content));
    }

    private static Task<string> FetchAsync(HandoffHost host, string text) => host.Client.GetStringAsync(new Uri(Link().Match(text).Groups[1].Value).AbsolutePath);

    [GeneratedRegex(@"\]\((http[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"reference is \*\*([2-9A-Z]{4}-[2-9A-Z]{4})\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
