using Bot.Knowledge.Answers;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Tests.Knowledge.Answers;

/// <summary>What the bot suggests to ask next: English, and answered.</summary>
public sealed class FollowUpTests
{
    private static readonly IReadOnlyList<Entry> Entries = [.. ShippedKnowledge.Base.Entries.Where(entry => !entry.IsSample)];

    [Fact]
    public async Task Every_suggestion_that_is_shown_is_answered_whole_from_the_same_page_or_one_it_leads_to()
    {
        List<string> bad = [];
        var shown = 0;
        foreach (var entry in Entries)
        {
            if (await ShippedKnowledge.AskAsync($"Tell me about {entry.Title}") is not Answer.Found found) continue;
            foreach (var question in found.FollowUps)
            {
                shown++;
                if (await ShippedKnowledge.AskAsync(question) is not Answer.Found answer || !answer.Citations.Any(citation => found.Citations.Any(one => one.EntryId == citation.EntryId || ShippedKnowledge.Base.Current.Find(one.EntryId)?.Related.Contains(citation.EntryId) == true))) bad.Add($"{entry.Id}: {question}");
            }
        }

        Assert.Empty(bad);
        Assert.True(shown > 100, $"only {shown} suggestions");
    }

    [Fact]
    public void Every_suggestion_reads_as_english()
    {
        foreach (var entry in Entries)
        {
            var name = SpokenName.Of(entry);
            foreach (var question in FollowUps.For(entry, []))
            {
                Assert.Matches(@"^(How|Who|What|When) [^?]+[^? ]\?$", question);
                Assert.DoesNotMatch(@"\b[Tt]he the\b|\b(my|the) (my|the)\b| a the ", question);
                if (!question.Contains(name.Text, StringComparison.Ordinal)) continue;
                Assert.DoesNotContain(name.IsPlural ? $" is {name.Text}" : $" are {name.Text}", question, StringComparison.Ordinal);
                Assert.DoesNotContain(name.IsPlural ? $" does {name.Text}" : $" do {name.Text}", question, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("future-leaders-scheme-fls", "the Future Leaders Scheme", false)]
    [InlineData("job-shadowing", "job shadowing", false)]
    [InlineData("meta-minority-ethnic-talent-association", "META", false)]
    [InlineData("line-manager", "my line manager", false)]
    [InlineData("project-management-apprenticeships", "project management apprenticeships", true)]
    [InlineData("the-network-home-office", "The NETWORK", false)]
    [InlineData("access-career-development-programme-home-office", "the Access career development programme", false)]
    [InlineData("civil-service-line-management-standards", "the Civil Service Line Management Standards", true)]
    [InlineData("whitehall-industry-group-wig", "the Whitehall & Industry Group", false)]
    [InlineData("civil-service-live-2022", "Civil Service Live 2022", false)]
    [InlineData("plp-mpla-or-omp", "the choice between PLP, MPLA and OMP", false)]
    public void A_name_stands_in_a_sentence_as_people_say_it(string id, string text, bool isPlural)
    {
        var entry = ShippedKnowledge.Base.Current.Find(id);

        Assert.NotNull(entry);
        Assert.Equal(new SpokenName(text, isPlural), SpokenName.Of(entry));
    }

    [Fact]
    public async Task Who_is_stuck_is_shown_a_way_on_and_not_how_to_reach_the_manager()
    {
        var found = Assert.IsType<Answer.Found>(await ShippedKnowledge.AskAsync("i feel stuck in my job"));

        Assert.Equal(["How do I find a mentor?", "How do I arrange job shadowing?"], found.FollowUps);
    }
}
