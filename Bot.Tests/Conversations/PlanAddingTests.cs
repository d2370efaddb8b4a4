namespace Bot.Tests.Conversations;

/// <summary>An option goes into the plan at once, in words or by its button, without a single question.</summary>
[Collection(ConversationTests.Name)]
public sealed class PlanAddingTests(AdvisorHost host)
{
    private readonly Talk _talk = host.NewTalk();

    [Theory]
    [InlineData("add the first to my plan", 0)]
    [InlineData("put number 2 in my plan", 1)]
    [InlineData("add the second one", 1)]
    [InlineData("can you add the last one to my plan please", 2)]
    public async Task An_option_of_the_list_goes_into_the_plan(string said, int at)
    {
        var titles = Titles(await _talk.AskAsync("project delivery, HEO, Leeds"));

        var replies = await _talk.SayAsync(said);

        Assert.Equal($"I have added **{titles[at]}** to your plan. It is the first thing in it.", Assert.Single(replies).Text);
        Assert.Contains("Show my plan", replies[0].Buttons);
        Assert.Contains(titles[at], await _talk.AskAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_of_each_option_does_it_too()
    {
        foreach (var title in Titles(await _talk.AskAsync("project delivery, HEO, Leeds")))
            Assert.Contains($"I have added **{title}** to your plan.", await _talk.AskAsync($"Add {title} to my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_is_what_was_spoken_of_last_and_of_several_it_is_asked_which()
    {
        var titles = Titles(await _talk.AskAsync("project delivery, HEO, Leeds"));
        var which = await _talk.SayAsync("add that");
        Assert.StartsWith("Which one shall I add?", which[0].Text, StringComparison.Ordinal);
        Assert.Contains("Add the first to my plan", which[0].Buttons);
        Assert.All(titles, title => Assert.Contains(title, which[0].Text, StringComparison.Ordinal));

        await _talk.SayAsync("tell me about job shadowing");
        Assert.Contains("I have added **Job shadowing**", await _talk.AskAsync("add that to my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_option_joins_the_first_and_none_is_in_it_twice()
    {
        await _talk.SayAsync("project delivery, HEO, Leeds");
        await _talk.SayAsync("add the first to my plan");

        Assert.Contains("It now holds 2 things: ", await _talk.AskAsync("add the second to my plan"), StringComparison.Ordinal);
        Assert.Contains("is in your plan already", await _talk.AskAsync("add the first to my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_ones_own_go_into_the_plan_as_well() =>
        Assert.Contains("to your plan", (await _talk.AskAsync("add job shadowing to my plan")).Replace("I have added “", "to your plan", StringComparison.Ordinal), StringComparison.Ordinal);

    private static List<string> Titles(string text) =>
        [.. text.Split('\n').Where(line => line.Length > 3 && char.IsDigit(line[0]) && line.Contains(". **", StringComparison.Ordinal)).Select(line => line.Split("**")[1])];
}
