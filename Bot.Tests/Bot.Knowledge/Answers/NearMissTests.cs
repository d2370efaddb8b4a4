using Bot.Knowledge.Answers;

namespace Bot.Tests.Knowledge.Answers;

/// <summary>The right words on the wrong page: what is asked for has a neighbour, and the neighbour is no answer.</summary>
public sealed class NearMissTests
{
    [Theory]
    [InlineData("how many days annual leave do I get")]
    [InlineData("study leave")]
    [InlineData("who is the home secretary")]
    [InlineData("who is the prime minister")]
    [InlineData("who is the deputy director of access")]
    [InlineData("how do i get better at excel")]
    public async Task Nothing_is_told_of_a_neighbour(string question) => Assert.IsType<Answer.NotFound>(await ShippedKnowledge.AskAsync(question));

    [Theory]
    [InlineData("what is strand 9 of the campus", "strand 9")]
    [InlineData("what is mission 3 of the digital roadmap", "mission 3")]
    [InlineData("does level 3 apprenticeship mean HEO", "whether it means HEO")]
    public async Task A_part_that_nobody_wrote_down_is_named(string question, string missing) =>
        Assert.Equal(missing, Assert.IsType<Answer.Partial>(await ShippedKnowledge.AskAsync(question)).Missing);

    [Theory]
    [InlineData("what's in strand 3 of the campus", "five-curriculum-strands")]
    [InlineData("is there a fast stream for internals", "fast-stream-for-existing-civil-servants")]
    [InlineData("who is my line manager", "line-manager")]
    [InlineData("what is volunteering leave", "volunteering-leave")]
    public async Task What_is_written_down_is_told_from_its_own_page(string question, string entryId) =>
        Assert.Equal(entryId, Assert.IsType<Answer.Found>(await ShippedKnowledge.AskAsync(question)).Citations[0].EntryId);

    [Theory]
    [InlineData("im stuck in my career what now")]
    [InlineData("my career is going nowhere")]
    [InlineData("no idea what to do next in my career")]
    public async Task A_career_at_a_standstill_is_met_with_people_and_ways(string words)
    {
        var found = Assert.IsType<Answer.Found>(await ShippedKnowledge.AskAsync(words));

        Assert.Equal(["line-manager", "mentoring-in-the-civil-service", "job-shadowing"], found.Citations.Select(citation => citation.EntryId).Distinct());
    }

    [Fact]
    public async Task Nothing_is_said_twice_and_a_source_s_date_is_told_in_words()
    {
        var found = Assert.IsType<Answer.Found>(await ShippedKnowledge.AskAsync("what is FLS"));

        Assert.Single(found.Sentences, sentence => sentence.Text.Contains("12 months", StringComparison.Ordinal));
        Assert.Matches("^(undated|as of (([0-9]{1,2} )?[A-Z][a-z]+ )?[0-9]{4})$", found.Citations[0].When);
    }

    [Theory]
    [InlineData("2024-01-29", "as of 29 January 2024")]
    [InlineData("2017-05", "as of May 2017")]
    [InlineData("2021", "as of 2021")]
    [InlineData("undated", "undated")]
    public void A_date_is_told_as_far_as_it_is_known(string asOf, string words) => Assert.Equal(words, new Citation(1, "a", "a#0", "A", [], "", "", null, asOf).When);

    [Fact]
    public async Task Nobody_is_told_how_to_join_an_example() =>
        Assert.DoesNotContain(Assert.IsType<Answer.Found>(await ShippedKnowledge.AskAsync("what is Diverse private offices at the Home Office")).FollowUps,
            question => question.Contains("join", StringComparison.Ordinal));
}
