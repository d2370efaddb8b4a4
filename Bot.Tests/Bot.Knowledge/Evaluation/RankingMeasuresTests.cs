using Bot.Knowledge.Evaluation;

namespace Bot.Tests.Knowledge.Evaluation;

public sealed class RankingMeasuresTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 2, ["b"] = 1 };

    [Theory]
    [InlineData("a b", 1)]
    [InlineData("b a", 0.8597)]
    [InlineData("x x2 a", 0.3801)]
    [InlineData("", 0)]
    public void Gain_counts_the_grade_and_the_place(string ranking, double expected) =>
        Assert.Equal(expected, RankingMeasures.Ndcg(ranking.Split(' ', StringSplitOptions.RemoveEmptyEntries), Grades), 3);

    [Fact]
    public void The_other_measures_are_as_published()
    {
        Assert.Equal(0.5, RankingMeasures.Recall(["x", "b", "y", "z", "w", "a"], Grades, 5));
        Assert.Equal(0.5, RankingMeasures.ReciprocalRank(["x", "b"], Grades));
        Assert.Equal(0.875, RankingMeasures.AreaUnderCurve([3, 2], [2, 1]));
        Assert.Equal(19, RankingMeasures.Percentile([.. Enumerable.Range(1, 20).Select(value => (double)value)], 0.95));
    }

    [Fact]
    public void A_typing_slip_changes_one_word_and_is_the_same_every_time()
    {
        var slipped = TypingSlip.In("how do I find a mentor");

        Assert.NotEqual("how do I find a mentor", slipped);
        Assert.Equal(slipped, TypingSlip.In("how do I find a mentor"));
        Assert.StartsWith("how do I find a ", slipped, StringComparison.Ordinal);
    }
}
