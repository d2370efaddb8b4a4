using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Knowledge.Retrieval;

public sealed class EntryLexiconTests
{
    [Theory]
    [InlineData("does Access have mentoring", "access-")]
    [InlineData("how many members does the NETWORK have", "the-network-home-office")]
    public void A_question_that_calls_an_entry_by_name_reaches_it_before_entries_on_its_other_words(string question, string id)
    {
        var best = ShippedKnowledge.Base.Search(new SearchQuery(question))[0];

        Assert.StartsWith(id, best.Entry.Id, StringComparison.Ordinal);
        Assert.Contains(best.Reasons, reason => reason.Contains("called by its name", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_is_no_name_in_the_question_prefers_nothing()
    {
        var best = ShippedKnowledge.Base.Search(new SearchQuery("how do I get access to the Future Leaders Scheme"))[0];

        Assert.Equal("future-leaders-scheme-fls", best.Entry.Id);
    }
}
