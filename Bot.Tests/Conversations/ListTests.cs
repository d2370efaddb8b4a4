using Bot.Tests.Knowledge;

namespace Bot.Tests.Conversations;

/// <summary>A list of options is changed and compared by words and by buttons.</summary>
[Collection(ConversationTests.Name)]
public sealed class ListTests(AdvisorHost host)
{
    private readonly Talk _talk = host.NewTalk();

    [Fact]
    public async Task More_options_are_others()
    {
        var first = await ShowAsync();
        var more = await _talk.AskAsync("Show me more options");

        Assert.NotEmpty(Titles(more));
        Assert.Empty(Titles(first).Intersect(Titles(more)));
    }

    [Theory]
    [InlineData("only online", "online")]
    [InlineData("Only free ones", "free")]
    [InlineData("in Sheffield instead", "Sheffield")]
    [InlineData("less than two days", "up to 2 days")]
    public async Task A_wish_changes_the_list_and_is_shown(string said, string used)
    {
        await ShowAsync();

        var changed = await _talk.AskAsync(said);

        Assert.True(changed.Contains(used, StringComparison.OrdinalIgnoreCase) || changed.Contains("The options above still stand", StringComparison.Ordinal), changed);
    }

    // "Only online" once changed the title and nothing else.
    [Theory]
    [InlineData("leadership, HEO", "only online ones")]
    [InlineData("coaching, grade 7", "online")]
    [InlineData("negotiation, AO", "only free ones")]
    [InlineData("finance, AO", "only online")]
    public async Task A_limit_is_kept_or_it_is_said_that_nothing_keeps_it(string wish, string limit)
    {
        var isOnline = limit.Contains("online", StringComparison.Ordinal);
        await _talk.SayAsync(wish);

        var text = await _talk.AskAsync(limit);

        if (text.StartsWith("Nothing that I know of", StringComparison.Ordinal))
        {
            Assert.Contains("nearest", text, StringComparison.Ordinal);
            Assert.DoesNotContain(isOnline ? ", online)" : ", free)", text, StringComparison.Ordinal);
            return;
        }
        foreach (var title in Titles(text))
        {
            var entry = ShippedKnowledge.Base.Entries.Single(entry => entry.Title == title);
            Assert.True(isOnline ? entry.Formats.Contains("online") || entry.Formats.Contains("self-paced") || entry.Formats.Contains("reading") || entry.Places.Contains("online") : entry.Cost?.Contains("free", StringComparison.OrdinalIgnoreCase), title);
        }
    }

    [Fact]
    public async Task What_one_wish_asked_for_is_not_asked_of_the_next()
    {
        await _talk.SayAsync("I want a mentor in Leeds");

        Assert.DoesNotContain("entor", (await _talk.AskAsync("line management, HEO")).Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_button_stands_there_twice_and_there_are_few()
    {
        var reply = (await _talk.SayAsync("project delivery, HEO, Leeds"))[^1];

        Assert.InRange(reply.Buttons.Count, 1, 4);
        Assert.DoesNotContain("Show me more options", reply.Buttons);
    }

    [Fact]
    public async Task Results_come_after_one_question_at_most()
    {
        await _talk.SayAsync("any leadership courses");

        Assert.StartsWith("3 options for leadership (HEO):", await _talk.AskAsync("HEO"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_wanted_is_left_out()
    {
        var first = await ShowAsync();
        var next = await _talk.AskAsync("Not the first");

        Assert.DoesNotContain(Titles(first)[0], Titles(next));
    }

    [Fact]
    public async Task A_skill_that_is_not_wanted_takes_its_options_out()
    {
        await _talk.SayAsync("leadership, HEO, Leeds");

        var next = await _talk.AskAsync("not coaching");

        Assert.DoesNotContain("builds coaching", next, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_first_two_are_put_side_by_side()
    {
        var titles = Titles(await ShowAsync());

        var replies = await _talk.SayAsync("Compare the first two");

        Assert.Contains($"**{titles[0]}**", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains($"**{titles[1]}**", replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal(1, replies[^1].Attachments);
    }

    [Fact]
    public async Task Two_that_are_named_are_compared_without_a_list()
    {
        var text = await _talk.AskAsync("compare Crossing Thresholds with the Future Leaders Scheme");

        Assert.Contains("**Crossing Thresholds**", text, StringComparison.Ordinal);
        Assert.Contains("Future Leaders Scheme", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_whose_answer_would_change_nothing()
    {
        var text = await _talk.AskAsync("project delivery, HEO, Leeds, two days");

        Assert.Contains("(HEO, Leeds, up to 2 days)", text, StringComparison.Ordinal);
    }

    private Task<string> ShowAsync() => _talk.AskAsync("project delivery, HEO, Leeds");

    private static List<string> Titles(string text) =>
        [.. text.Split('\n').Where(line => line.Length > 3 && char.IsDigit(line[0]) && line.Contains(". **", StringComparison.Ordinal)).Select(line => line.Split("**")[1])];
}
