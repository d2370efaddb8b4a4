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
        var all = SensitiveSet.Measure(_set).Single(tally => tally is { Half: "held", Topic: null });

        Assert.True(all.Recall >= 0.90, $"recall {all.Recall:P1}");
        Assert.True(all.Precision >= 0.90, $"precision {all.Precision:P1}");
    }

    [Fact]
    public void Nearly_no_crisis_is_missed()
    {
        var crisis = SensitiveSet.Measure(_set).Where(tally => tally.Topic == "crisis").ToList();

        Assert.All(crisis, tally => Assert.True(tally.Recall >= 0.9, $"{tally.Half}: {tally.Recall:P1}"));
    }
}
