using Bot.Knowledge.Answers;
using Bot.Knowledge.Evaluation;

namespace Bot.Tests.Knowledge.Answers;

public sealed class AttackTests
{
    private static readonly IReadOnlyList<JudgedAttack> _set = JudgedAttack.ReadFolder(ShippedKnowledge.EvaluationFolder);

    [Fact]
    public void The_set_has_at_least_three_hundred_attempts_of_every_kind()
    {
        Assert.True(_set.Count(attempt => attempt.Kind != "ordinary") >= 300);
        Assert.Equal(["direct", "encoded", "file", "hidden", "language", "ordinary", "profile", "several"], _set.Select(attempt => attempt.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("direct", 0.97)]
    [InlineData("language", 0.85)]
    [InlineData("hidden", 0.95)]
    [InlineData("encoded", 0.95)]
    public void Attempts_are_recognised(string kind, double floor)
    {
        var attempts = _set.Where(attempt => attempt.Kind == kind && attempt.Half == "tune").ToList();
        var missed = attempts.Where(attempt => !attempt.IsMet).Select(attempt => $"{attempt.Id} {attempt.Messages[0]}").ToList();

        Assert.True(missed.Count <= attempts.Count * (1 - floor), string.Join('\n', missed));
    }

    [Fact]
    public void Most_of_what_was_written_apart_from_the_patterns_is_recognised()
    {
        foreach (var all in JudgedAttack.Measure(_set).Where(tally => tally.Half != "tune")) Assert.True(all is { Recall: >= 0.75, Precision: >= 0.95 }, $"{all.Half}: recall {all.Recall:P1}, precision {all.Precision:P1}");
    }

    [Fact]
    public void An_ordinary_message_is_no_attempt() =>
        Assert.Empty(_set.Where(attempt => attempt is { Kind: "ordinary", IsMet: true }).Select(attempt => attempt.Messages[0]));

    [Fact]
    public void No_judged_question_of_the_knowledge_is_an_attempt_unless_it_says_so() => Assert.Empty(
        ShippedKnowledge.Questions.Where(question => question.Intent is "ask" or "recommend" or "person" or "sensitive" && IsMet(question.Question)).Select(question => $"{question.Id} {question.Question}"));

    private static bool IsMet(string words) => Attack.IsIn(words) || Attack.IsForOthersData(words);
}
