using Bot.Knowledge.Answers;
using Bot.Knowledge.Evaluation;

namespace Bot.Tests.Knowledge.Answers;

public sealed class SensitiveSetTests
{
    private static readonly IReadOnlyList<JudgedSubject> _set = SensitiveSet.Read(ShippedKnowledge.EvaluationFolder);

    [Fact]
    public void The_set_has_at_least_two_hundred_messages_of_which_half_are_ordinary()
    {
        Assert.True(_set.Count >= 200);
        Assert.True(_set.Count(one => one.Topic is null) >= _set.Count / 3);
    }

    [Fact]
    public void Distress_is_heard_in_the_half_that_was_not_used_for_tuning()
    {
        var all = SensitiveSet.Measure(_set).Single(tally => tally is { Half: "held", Of: null });

        Assert.True(all.Recall >= 0.90, $"recall {all.Recall:P1}");
        Assert.True(all.Precision >= 0.90, $"precision {all.Precision:P1}");
    }

    [Fact]
    public void What_was_written_apart_from_the_patterns_is_heard_for_the_most_part()
    {
        foreach (var all in SensitiveSet.Measure(_set).Where(tally => tally is { Half: "blind" or "sealed", Of: null }))
        {
            Assert.True(all.Recall >= 0.85, $"{all.Half}: recall {all.Recall:P1}");
            Assert.True(all.Precision >= 0.95, $"{all.Half}: precision {all.Precision:P1}");
        }
    }

    [Fact]
    public void No_ordinary_question_is_heard_as_a_sensitive_subject() => Assert.Empty(
        ShippedKnowledge.Questions.Where(question => question.Intent != "sensitive" && SensitiveSubject.In(question.Question) is not null).Select(question => $"{question.Id} {question.Question}"));

    // Once answered with "Goodbye. Come back any time."
    [Theory]
    [InlineData("my husband hits me and I'm scared to go home", "crisis")]
    [InlineData("I don't see the point in going on", "crisis")]
    [InlineData("someone sent me sexual messages on Teams", "bullying")]
    [InlineData("I've seen something illegal at work and don't know who to tell", "whistleblowing")]
    [InlineData("I don't see the point in this course", null)]
    [InlineData("my partner hits every deadline, how do I?", null)]
    [InlineData("domestic violence awareness training", null)]
    public void What_was_once_missed_is_heard_and_its_look_alikes_are_not(string text, string? topic) => Assert.Equal(topic, SensitiveSubject.In(text)?.Topic);

    [Fact]
    public void Nearly_no_crisis_is_missed()
    {
        var crisis = SensitiveSet.Measure(_set).Where(tally => tally is { Of: "crisis", Half: "tune" or "held" }).ToList();

        Assert.All(crisis, tally => Assert.True(tally.Recall >= 0.9, $"{tally.Half}: {tally.Recall:P1}"));
    }
}
