using Bot.Insight;
using Bot.Storage;

namespace Bot.Tests.Host.Insight;

public sealed class SubjectGroupsTests
{
    private static readonly DateOnly _day = new(2026, 3, 2);

    [Fact]
    public void Questions_that_share_words_are_one_subject_whatever_their_forms()
    {
        List<AskedQuestion> asked =
        [
            .. Asked(12, "secondments", "treasury"), .. Asked(8, "treasury", "secondment", offset: 100),
            .. Asked(11, "parking", offset: 200), .. Asked(9, "canteen", offset: 300),
        ];

        var found = SubjectGroups.Find(asked, 10);

        Assert.Equal(["20", "11"], found.Groups.Select(group => $"{group.Conversations}"));
        Assert.Equal(["secondments", "treasury"], found.Groups[0].Words.Order());
        Assert.Equal(["parking"], found.Groups[1].Words);
        Assert.Equal(9, found.Others);
    }

    [Fact]
    public void One_conversation_that_asks_often_is_one()
    {
        var often = Enumerable.Range(0, 50).Select(_ => Question("the same", "bicycle", "shed")).ToList();

        Assert.Empty(SubjectGroups.Find(often, 10).Groups);
    }

    [Fact]
    public void A_word_of_few_never_becomes_part_of_a_groups_name()
    {
        List<AskedQuestion> asked = [.. Asked(30, "apprenticeship", "fees"), .. Enumerable.Range(0, 9).Select(at => Question($"rare {at}", "apprenticeship", "fees", "smithfield"))];

        var group = Assert.Single(SubjectGroups.Find(asked, 10).Groups);

        Assert.Equal(39, group.Conversations);
        Assert.DoesNotContain("smithfield", group.Words);
    }

    private static IEnumerable<AskedQuestion> Asked(int conversations, string first, string? second = null, int offset = 0) =>
        Enumerable.Range(offset, conversations).Select(at => Question($"c{at}", second is null ? [first] : [first, second]));

    private static AskedQuestion Question(string conversation, params string[] words) => new(_day, conversation, AskedQuestion.None, words, [], null, null);
}
