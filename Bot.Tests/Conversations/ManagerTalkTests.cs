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

        Assert.Contains("Options for your report (project delivery, HEO, Leeds, 2 days a month)", replies[^1].Text, StringComparison.Ordinal);
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
        Assert.Contains("£2,000", said, StringComparison.Ordinal);
        Assert.Matches(@"it takes [\d.]+ (days?|hours?) each, of 3 days", said);
        Assert.Contains("Left out, and why:", said, StringComparison.Ordinal);
    }

    // A goal was made up of "got and 2k, , what can they do".
    [Fact]
    public async Task A_team_in_short_words_is_read_and_only_the_goal_is_asked_for()
    {
        Assert.StartsWith("What should they get better at?", await _talk.AskAsync("got 6 people and 2k, 3 days each before march, what can they do"), StringComparison.Ordinal);
        var said = await _talk.AskAsync("project delivery");

        Assert.Matches(@"^(For your team|Nothing that I know of fits all the limits for your team) \(project delivery, 6 people, 3 days each, £2,000, before 1 March 20\d\d\)", said);
        Assert.DoesNotContain("The source does not say each", said, StringComparison.Ordinal);
        var reasons = said.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line.Split(':')[0]).ToList();
        Assert.Equal(reasons.Distinct().Count(), reasons.Count);
    }

    [Theory]
    [InlineData("how do i do a development conversation", "For a development talk:")]
    [InlineData("any tips for a career conversation with my HEO", "For a development talk:")]
    [InlineData("someone in my team is neurodiverse what can I offer", "Ask them what would help")]
    [InlineData("my EO is dyslexic, what can they do", "Ask them what would help")]
    public async Task What_a_manager_asks_about_the_talk_is_answered_at_once(string words, string said)
    {
        var text = await _talk.AskAsync(words);

        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("Workplace Adjustment Passport", text, StringComparison.Ordinal);
        Assert.DoesNotContain("What is your report's grade", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how do I share development opportunities fairly")]
    [InlineData("what is moderation of development opportunities")]
    public async Task What_nobody_has_written_down_on_sharing_is_said(string words) =>
        Assert.Contains("not in my knowledge base", await _talk.AskAsync(words), StringComparison.Ordinal);

    // "Cheaper" and "only online" were answered from the knowledge base.
    [Fact]
    public async Task A_managers_list_is_changed_in_words_like_any_other()
    {
        await _talk.SayAsync("My EO in leeds wants to learn data");

        var cheaper = await _talk.AskAsync("cheaper");
        Assert.StartsWith("Options for your report (data, EO, Leeds, no budget)", cheaper, StringComparison.Ordinal);
        Assert.DoesNotContain("Data Challenge", cheaper, StringComparison.Ordinal);
        Assert.StartsWith("Options for your report (data, EO, Leeds, online, no budget)", await _talk.AskAsync("only online"), StringComparison.Ordinal);
        Assert.Matches("^(Options|Nothing that I know of) for your report", await _talk.AskAsync("shorter"));
        Assert.StartsWith("Options for your report (data, SEO, Leeds", await _talk.AskAsync("what about SEO"), StringComparison.Ordinal);
        Assert.Contains("[1]", await _talk.AskAsync("tell me about the first one"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_told_in_two_breaths_is_one_wish() =>
        Assert.StartsWith("For your team (data, 4 people, EO, no budget)", await _talk.AskAsync("4 EOs, no budget, want to learn data"), StringComparison.Ordinal);

    [Fact]
    public async Task A_teams_limits_and_goal_change_in_words()
    {
        await _talk.SayAsync("i have 8 staff and 3k");
        await _talk.SayAsync("data");

        Assert.StartsWith("For your team (data, 8 people, 2 days each, £3,000, before 1 April", await _talk.AskAsync("two days each before april"), StringComparison.Ordinal);
        Assert.StartsWith("For your team (data, 8 people, online, 2 days each", await _talk.AskAsync("only online"), StringComparison.Ordinal);
        Assert.StartsWith("For your team (leadership, 8 people, online", await _talk.AskAsync("what about leadership instead"), StringComparison.Ordinal);
        Assert.StartsWith("For your team (leadership, 6 people, online", await _talk.AskAsync("6 people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_around_a_list_is_about_the_report()
    {
        await _talk.SayAsync("my EO is brilliant but bored, what can i do for her");
        await _talk.SayAsync("she wants to learn data");

        Assert.StartsWith("For a development talk:", await _talk.AskAsync("how do i start the conversation with her"), StringComparison.Ordinal);
        Assert.StartsWith("Options for your report (data, EO, no budget)", await _talk.AskAsync("what if i have no budget"), StringComparison.Ordinal);
        Assert.StartsWith("I never tell anybody what another person asked", await _talk.AskAsync("can i see what she asked you"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_of_which_nothing_is_known_is_asked_for_its_number()
    {
        Assert.StartsWith("How many people are there?", await _talk.AskAsync("my team is rubbish at writing"), StringComparison.Ordinal);
        Assert.Contains("your team (writing, 5 people)", await _talk.AskAsync("5 people"), StringComparison.Ordinal);
        Assert.Contains("your team (AI, 12 people)", await _talk.AskAsync("something on AI for my team of 12"), StringComparison.Ordinal);
    }

    // It gave the manager's own data.
    [Fact]
    public async Task Exporting_it_gives_the_brief_of_the_list()
    {
        await _talk.SayAsync("my HEO wants to move into policy");

        Assert.Contains("A one-page brief to share", await _talk.AskAsync("export it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promotion_that_somebody_wants_is_no_grade_that_they_have()
    {
        var text = await _talk.AskAsync("one of my team wants promotion to SEO");
        if (text.StartsWith("What is your report's grade?", StringComparison.Ordinal)) text = await _talk.AskAsync("HEO");

        Assert.StartsWith("Options for your report (promotion to SEO, HEO)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_manager_looked_for_serves_the_report_too()
    {
        await _talk.SayAsync("negotiation, SEO");
        await _talk.SayAsync("what about my report");
        var text = await _talk.AskAsync("HEO");

        Assert.Contains("Options for your report (negotiation", text, StringComparison.Ordinal);
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
