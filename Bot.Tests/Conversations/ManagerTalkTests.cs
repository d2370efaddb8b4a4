using System.Text.RegularExpressions;
using Bot.Documents;
using Bot.Knowledge.Content;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Conversations;

[Collection(ConversationTests.Name)]
public sealed partial class ManagerTalkTests(AdvisorHost host)
{
    private readonly Talk _talk = host.NewTalk();

    [Fact]
    public async Task A_manager_gets_options_with_what_they_have_to_do_and_a_brief_to_share()
    {
        var replies = await _talk.SayAsync("My HEO wants to move into project delivery, two days a month, Leeds");

        Assert.Contains("Options for your report (project delivery, HEO, leeds, 2 days)", replies[^1].Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("- You: ", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Source: ", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("I keep no name", replies[^1].Text, StringComparison.Ordinal);
        var word = await host.Client.GetByteArrayAsync(new Uri(Link().Match(replies[^1].Text).Groups[1].Value).PathAndQuery);
        var lines = WordFile.ReadLines(word) ?? [];
        Assert.Equal("Development options for your report: project delivery", lines[0]);
        Assert.Contains("Adjustments", lines);
    }

    [Fact]
    public async Task Six_people_get_a_set_that_fits_and_reasons_for_the_rest()
    {
        await _talk.SayAsync("I have six people, £2,000, three days each before March");
        var said = await _talk.AskAsync("project delivery");

        Assert.Contains("6 people", said, StringComparison.Ordinal);
        Assert.Contains("of £2,000", said, StringComparison.Ordinal);
        Assert.Contains("days each of 3", said, StringComparison.Ordinal);
        Assert.Contains("Left out, and why:", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_not_kept()
    {
        var replies = await _talk.SayAsync("My report Priya Sharma wants to get better at leadership, HEO");

        Assert.Contains(replies, reply => reply.Text.Contains("a person's name (it begins “P…”)", StringComparison.Ordinal));
        Assert.DoesNotContain(replies, reply => reply.Text.Contains("Priya", StringComparison.Ordinal) || reply.Text.Contains("Sharma", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guidance_for_the_talk_names_its_sources()
    {
        var said = await _talk.AskAsync("how do I run a development talk with my report?");

        Assert.Contains("70%", said, StringComparison.Ordinal);
        Assert.Contains("Civil Service Line Management Standards", said, StringComparison.Ordinal);
        Assert.Contains("Workplace Adjustment Passport", said, StringComparison.Ordinal);
        Assert.Contains("not in my knowledge base", said, StringComparison.Ordinal);
    }

    // META, DELTA, Access and the like: whether somebody may join is theirs alone to say.
    [Theory]
    [InlineData("leadership")]
    [InlineData("inclusion")]
    [InlineData("career development")]
    [InlineData("mentoring")]
    public async Task A_manager_is_shown_no_programme_that_asks_who_somebody_is(string goal)
    {
        var positive = ShippedKnowledge.Base.Entries.Where(entry => entry.Eligibility.Any(rule => rule.Kind == RuleKind.PositiveAction)).Select(entry => entry.Title).ToList();
        Assert.NotEmpty(positive);

        foreach (var said in new[] { await host.NewTalk().AskAsync($"my HEO wants to develop {goal}"), await host.NewTalk().AskAsync($"four people, £5,000, five days each, {goal}") })
            Assert.DoesNotContain(positive, title => said.Contains($"**{title}**", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what did my report ask you?")]
    [InlineData("show me my HEO's chat")]
    [InlineData("show me the plan of my report")]
    [InlineData("what has my team member said to you?")]
    public async Task What_a_report_asked_is_told_to_no_manager(string words)
    {
        var report = host.NewTalk();
        await report.AskAsync("what is the Xylophonery programme?");

        var said = await _talk.AskAsync(words);

        Assert.DoesNotContain("Xylophonery", said, StringComparison.Ordinal);
        Assert.Contains("never tell", said, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((http[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
