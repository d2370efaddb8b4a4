using System.Text.RegularExpressions;
using Bot.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

[Collection(ConversationTests.Name)]
public sealed partial class PlanTalkTests(AdvisorHost host)
{
    private readonly Talk _talk = host.NewTalk();

    [Fact]
    public async Task Five_minutes_make_a_plan_that_is_changed_in_words_and_kept()
    {
        var plan = await MadeAsync();
        Assert.Contains("Your development plan for **project delivery**", plan, StringComparison.Ordinal);
        Assert.Contains("on the job", plan, StringComparison.Ordinal);
        Assert.Contains("hours", plan, StringComparison.Ordinal);
        Assert.Contains("Source:", plan, StringComparison.Ordinal);
        var second = Second().Match(plan).Groups[1].Value;

        var dropped = await _talk.AskAsync("drop the second");
        Assert.Contains("I have taken out", dropped, StringComparison.Ordinal);
        Assert.NotEqual(second, Second().Match(dropped).Groups[1].Value);
        Assert.Contains("I have added", await _talk.AskAsync("add reverse mentoring"), StringComparison.Ordinal);
        Assert.Contains("March", await _talk.AskAsync("move it to March"), StringComparison.Ordinal);
        Assert.Contains("free", await _talk.AskAsync("make it cheaper"), StringComparison.Ordinal);
        Assert.Contains("I keep the plan for you", await _talk.AskAsync("done"), StringComparison.Ordinal);
        Assert.Contains("Your development plan for **project delivery**", await _talk.AskAsync("show my plan"), StringComparison.Ordinal);
    }

    // Words that change the plan once began its questions anew, or only showed it.
    [Fact]
    public async Task A_plan_that_is_not_open_is_changed_in_words_as_well()
    {
        await MadeAsync();
        await _talk.SayAsync("done");

        Assert.Contains("I have moved", await _talk.AskAsync("move the second to march"), StringComparison.Ordinal);
        Assert.Contains("now has 3 hours", await _talk.AskAsync("make it 3 hours"), StringComparison.Ordinal);
        Assert.Contains("I have taken out", await _talk.AskAsync("drop the first from my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_something_else_the_whole_plan_is_not_said_again()
    {
        await MadeAsync();

        var text = await _talk.AskAsync("thanks");

        Assert.EndsWith("Your plan is still open. Tell me what to change, or say \"done\".", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_goes_out_as_files_and_comes_back_pasted()
    {
        await MadeAsync();

        var replies = await _talk.SayAsync("export my plan");
        var links = Link().Matches(replies[^1].Text).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(3, links.Count);
        Assert.Equal(3, replies[^1].Attachments);
        var word = await host.Client.GetByteArrayAsync(new Uri(links[0]).PathAndQuery);
        Assert.Contains(WordFile.ReadLines(word) ?? [], line => line == "Goal: project delivery");
        Assert.Contains("BEGIN:VEVENT", await host.Client.GetStringAsync(new Uri(links[1]).PathAndQuery), StringComparison.Ordinal);
        var text = await host.Client.GetStringAsync(new Uri(links[2]).PathAndQuery);

        var other = host.NewTalk();
        Assert.Contains("I have taken this plan from what you sent", await other.AskAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_there_is_nothing_to_export()
    {
        var text = await _talk.AskAsync("export my plan");

        Assert.StartsWith("You have no plan yet. Let us make a development plan.", text, StringComparison.Ordinal);
        Assert.Contains("A plan for data analysis.", await _talk.AskAsync("data analysis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_file_that_is_sent_back_is_read_in_its_own_talk()
    {
        await MadeAsync();
        var word = await host.Client.GetByteArrayAsync(new Uri(Link().Match(await _talk.AskAsync("export my plan")).Groups[1].Value).PathAndQuery);
        var web = await DirectLineTalk.OpenAsync(host);

        await web.UploadAsync("my-development-plan.docx", word, "");

        Assert.Contains("for **project delivery**", await web.ReadUntilAsync("I have taken this plan from what you sent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_plan_is_shown_to_nobody_else()
    {
        await MadeAsync();

        Assert.DoesNotContain("Your development plan", await host.NewTalk().AskAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_misses_offer_a_person_and_the_plan_stays()
    {
        await MadeAsync();
        await _talk.SayAsync("blorb the wibble");
        var choices = await _talk.AskAsync("zork the florp");
        var person = await _talk.AskAsync("flump");
        await _talk.SayAsync("cancel");

        Assert.Contains("You can choose one of these", choices, StringComparison.Ordinal);
        Assert.Contains("A person can help you", person, StringComparison.Ordinal);
        Assert.Contains("Your development plan", await _talk.AskAsync("show my plan"), StringComparison.Ordinal);
    }

    private async Task<string> MadeAsync()
    {
        await _talk.SayAsync("make me a development plan for project delivery");
        await _talk.SayAsync("HEO");
        await _talk.SayAsync("two days a month");
        return await _talk.AskAsync("in six months");
    }

    [GeneratedRegex(@"\n2\. \*\*([^*]+)\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Second();

    [GeneratedRegex(@"\]\((http[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
