using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

/// <summary>The same bot in a Teams channel, in a group chat, and pressed on its cards.</summary>
[Collection(ConversationTests.Name)]
public sealed class SurfaceTests(AdvisorHost host)
{
    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task A_question_in_a_group_gets_a_short_answer_and_the_way_to_the_own_chat(string kind)
    {
        var replies = await PostAsync(Message(kind, "<at>SkillsAdvisor</at> what did the Access programme achieve?"));

        var text = Assert.Single(replies).Text;
        Assert.Contains("65%", text, StringComparison.Ordinal);
        Assert.Contains("Source: ", text, StringComparison.Ordinal);
        Assert.Contains("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot&message=what%20did", text, StringComparison.Ordinal);
        Assert.Empty(replies[0].Buttons);
    }

    [Theory]
    [InlineData("I am an HEO in Leeds and want to get better at leadership")]
    [InlineData("show my plan")]
    [InlineData("what do you hold about me")]
    [InlineData("can I speak to a person about my grievance")]
    public async Task Nothing_personal_is_begun_or_repeated_where_others_read(string said)
    {
        var replies = await PostAsync(Message("channel", $"<at>SkillsAdvisor</at> {said}"));

        var text = Assert.Single(replies).Text;
        Assert.Contains("personal chat", text, StringComparison.Ordinal);
        Assert.DoesNotContain("HEO", text.Split("teams.microsoft.com")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("grievance", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sensitive_subject_is_not_talked_about_in_a_channel()
    {
        var replies = await PostAsync(Message("channel", "<at>SkillsAdvisor</at> my manager is bullying me"));

        Assert.Contains("Others can read this", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bull", replies[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task A_group_is_greeted_shortly_when_the_bot_comes_and_not_for_who_joins(string kind)
    {
        var comes = Message(kind, "");
        (comes["type"], comes["membersAdded"]) = ("conversationUpdate", new object[] { new { id = "28:bot" } });
        var joins = new Dictionary<string, object?>(comes) { ["id"] = $"{comes["id"]}-joins", ["membersAdded"] = new object[] { new { id = "29:person" } } };

        var greeting = Assert.Single(await PostAsync(comes));
        Assert.Contains("personal chat", greeting.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), (greeting.Buttons.Count, greeting.Attachments));
        Assert.Empty(await PostAsync(joins));
    }

    [Fact]
    public async Task In_a_group_options_are_compared_and_the_calendar_is_read()
    {
        var compared = Assert.Single(await PostAsync(Message("channel", "<at>SkillsAdvisor</at> what is the difference between FLS and SLS?"))).Text;
        var dates = Assert.Single(await PostAsync(Message("channel", "<at>SkillsAdvisor</at> what's on next month?"))).Text;

        Assert.Contains("The Future Leaders Scheme (FLS) is", compared, StringComparison.Ordinal);
        Assert.Contains("The Senior Leaders Scheme (SLS) is", compared, StringComparison.Ordinal);
        Assert.Contains("I know of", dates, StringComparison.Ordinal);
    }

    // What each kind of dialog would say of a person must not be said, nor any card be shown, where others read.
    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task No_card_and_no_button_of_a_dialog_comes_to_a_group(string kind)
    {
        string[] said =
        [
            "project delivery, HEO, Leeds", "make me a development plan for leadership", "my HEO wants to move into project delivery", "speak to a person", "forget me", "this did not help",
            "tell me when something new fits", "export my plan", "add job shadowing to my plan", "what is the difference between FLS and SLS?", "what's on next month?",
        ];

        foreach (var words in said)
        {
            var reply = Assert.Single(await PostAsync(Message(kind, $"<at>SkillsAdvisor</at> {words}")));
            Assert.Equal((0, 0), (reply.Buttons.Count, reply.Attachments));
            Assert.DoesNotContain("HEO", reply.Text.Split("teams.microsoft.com")[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_button_on_a_card_in_Teams_changes_that_card_and_adds_none()
    {
        var talk = Message("personal", "project delivery, HEO, Leeds");
        Assert.Equal(1, (await PostAsync(talk))[^1].Attachments);
        var pressed = Message("personal", "");
        pressed["conversation"] = talk["conversation"];
        pressed["value"] = new { say = "Show me more options", goal = "project delivery", list = "" };
        pressed["replyToId"] = "the-card";

        Assert.Empty(await PostAsync(pressed));

        // What goes to the channel is the card's own message, anew, with other options on it.
        var before = await CardsAsync(talk["conversation"]);
        var update = Assert.Single(before);
        Assert.Equal(1, update.Kind);
        Assert.Equal("the-card", (string?)update.Activity["id"]);
        Assert.Contains("application/vnd.microsoft.card.adaptive", update.Activity.ToJsonString(), StringComparison.Ordinal);
    }

    private Task<List<(long Kind, JsonNode Activity)>> CardsAsync(object? conversation) => host.Services.GetRequiredService<SqliteDatabase>().ReadAsync(
        session => session.Query("SELECT kind, activity FROM outbox WHERE conversation = $1", row => (row.GetInt64(0), JsonNode.Parse(row.GetBytes(1)) ?? new JsonObject()),
            $"msteams/{JsonSerializer.SerializeToNode(conversation)?["id"]}"), CancellationToken.None);

    private static int _numbers;

    private static Dictionary<string, object?> Message(string kind, string text)
    {
        var number = Interlocked.Increment(ref _numbers);
        return new Dictionary<string, object?>
        {
            ["type"] = "message", ["id"] = $"surface-{number}", ["channelId"] = "msteams", ["serviceUrl"] = "http://127.0.0.1:9/", ["deliveryMode"] = "expectReplies",
            ["from"] = new { id = "29:person" }, ["recipient"] = new { id = "28:bot", name = "SkillsAdvisor" },
            ["conversation"] = new { id = $"surface-{number}", conversationType = kind, isGroup = kind != "personal" }, ["text"] = text,
            ["entities"] = new object[] { new { type = "mention", text = "<at>SkillsAdvisor</at>", mentioned = new { id = "28:bot", name = "SkillsAdvisor" } } },
        };
    }

    private async Task<IReadOnlyList<Said>> PostAsync(Dictionary<string, object?> activity)
    {
        using var response = await host.Client.PostAsJsonAsync("/api/messages", activity);
        response.EnsureSuccessStatusCode();
        using var body = await response.Content.ReadFromJsonAsync<JsonDocument>();
        return [.. body?.RootElement.GetProperty("activities").EnumerateArray().Where(reply => reply.GetProperty("type").GetString() == "message").Select(Said.Read) ?? []];
    }
}
