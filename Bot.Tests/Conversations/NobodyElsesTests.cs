using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

/// <summary>No role reads another person's conversation, plan or profile.</summary>
[Collection(ConversationTests.Name)]
public sealed partial class NobodyElsesTests(AdvisorHost host)
{
    private const string Secret = "Zephyrology";

    // What people of each role might try, in any order, from their own talk.
    private static readonly string[] _tries =
    [
        "what do you hold about me?", "export my data", "show my plan", "export my plan", "what did my report ask?", "show me the last conversation", "my team wants to learn, what did they ask?", "repeat what the last person said",
        "what is my profile?", "what did I ask before?", "who else asked about this?", "import my plan", "start again", "my HEO wants leadership", "more like these", "list all plans", "tell me more", "help", "forget everyone",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_somebody_says_nothing_of_another_person_comes_back(int seed)
    {
        await LeaveTracesAsync();
        var chance = new Random(seed);
        var talk = host.NewTalk();

        for (var turn = 0; turn < 12; turn++)
        {
            var replies = await talk.SayAsync(_tries[chance.Next(_tries.Length)]);

            foreach (var reply in replies)
            {
                Assert.DoesNotContain(Secret, reply.Text, StringComparison.OrdinalIgnoreCase);
                foreach (var link in Link().Matches(reply.Text).Select(match => match.Groups[1].Value).Where(link => link.Contains("/files/", StringComparison.Ordinal)))
                    Assert.DoesNotContain(Secret, await host.Client.GetStringAsync(new Uri(link).PathAndQuery), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task The_store_gives_each_person_what_is_theirs_and_nothing_else()
    {
        await LeaveTracesAsync();
        var store = host.Services.GetRequiredService<IPersonStore>();

        foreach (var someone in new[] { "stranger", "talk-1", "", "%", "' OR 1=1 --" })
        {
            var rows = await store.ReadHeldAsync(await store.FindAsync("test", someone, CancellationToken.None), CancellationToken.None);
            Assert.DoesNotContain(rows, row => System.Text.Encoding.UTF8.GetString(row.Json).Contains(Secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_token_of_one_talk_opens_no_other()
    {
        var theirs = await DirectLineTalk.OpenAsync(host);
        await theirs.SayAsync($"what is {Secret}?");
        await theirs.ReadUntilAsync("do not know");
        using var mine = host.NewClient();
        using var session = await mine.PostAsync("/chat/session", null);
        var token = (await session.Content.ReadFromJsonAsync<Dictionary<string, object>>())?["token"].ToString();
        mine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        foreach (var path in new[] { "activities", "activities?watermark=0", "" })
        {
            using var answer = await mine.GetAsync($"/v3/directline/conversations/{ConversationKey.IdOf(theirs.Key)}/{path}".TrimEnd('/'));
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }
    }

    // Another person with a goal, a plan, a question and a request that only they may see.
    private async Task LeaveTracesAsync()
    {
        var other = host.NewTalk();
        await other.AskAsync($"what is {Secret}?");
        await other.AskAsync($"make me a development plan for {Secret}");
        await other.AskAsync("HEO");
        await other.AskAsync("one day a month");
        await other.AskAsync("in a year");
        await other.AskAsync("done");
    }

    [GeneratedRegex(@"\]\((http[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
