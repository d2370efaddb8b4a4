using Bot.Insight;
using Bot.Knowledge;
using Bot.Knowledge.Content;

namespace Bot.Tests.Host.Insight;

public sealed class GeneralWordsTests
{
    private static readonly KnowledgeSnapshot _knowledge = KnowledgeBase.InMemory([], Taxonomy.Empty with { Skills = [new Skill("python", "Python", [])] }).Current;

    [Theory]
    [InlineData("Where can I park my bicycle near the office?", "park bicycle office")]
    [InlineData("I am a Muslim woman and new here, is there a prayer room?", "prayer room")]
    [InlineData("Did Jane Smithson book the parking?", "book parking")]
    [InlineData("is there a course in Python for beginners", "course python beginners")]
    [InlineData("write to jane.smith@example.org or 020 7946 0000 about badges", "write badges")]
    [InlineData("staff number 1234567 parking", "staff number parking")]
    [InlineData("help for disabled and black staff with parking", "staff parking")]
    [InlineData("see https://intranet/x/y about parking", "see parking")]
    public void Only_words_about_the_subject_are_kept(string question, string kept) =>
        Assert.Equal(kept, string.Join(' ', GeneralWords.Of(question, _knowledge)));

    [Fact]
    public void A_pseudonym_counts_and_leads_nowhere_without_the_key()
    {
        var (one, other) = (Pseudonyms.DerivedFrom([1, 2, 3]), Pseudonyms.DerivedFrom([1, 2, 4]));

        Assert.Equal(one.Of("@directline/abc"), one.Of("@directline/abc"));
        Assert.NotEqual(one.Of("@directline/abc"), one.Of("@directline/abd"));
        Assert.NotEqual(one.Of("@directline/abc"), other.Of("@directline/abc"));
        Assert.DoesNotContain("abc", one.Of("@directline/abc"), StringComparison.Ordinal);
    }
}
