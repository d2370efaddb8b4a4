using Bot.Privacy;
using Bot.Privacy.Evaluation;
using Bot.Tests.House;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Host.Privacy;

public sealed class PersonalDataFinderTests
{
    private static readonly PersonalDataFinder _finder = new(new PublicWords(ShippedKnowledge.Base).Contain);

    private static readonly PrivacyEvaluation _evaluation = PrivacyEvaluation.Run([.. JudgedMessage.Files.SelectMany(Read)], _finder);

    [Fact]
    public void Each_kind_is_found_in_the_half_that_was_not_used_for_tuning()
    {
        foreach (var tally in _evaluation.Tallies.Where(tally => tally.Half is not ("tune" or "blind" or "sealed")))
        {
            Assert.True(tally.Recall >= 0.88, $"{tally.Half} {tally.Of}: recall {tally.Recall:P1}");
            Assert.True(tally.Precision >= 0.9, $"{tally.Half} {tally.Of}: precision {tally.Precision:P1}");
        }
    }

    [Fact]
    public void Most_of_what_was_written_apart_from_the_patterns_is_found()
    {
        foreach (var tally in _evaluation.Tallies.Where(tally => tally.Half is "blind" or "sealed"))
            Assert.True(tally.Recall >= 0.8 && tally.Precision >= 0.9, $"{tally.Half} {tally.Of}: recall {tally.Recall:P1}, precision {tally.Precision:P1}");
    }

    [Fact]
    public void No_code_date_grade_money_or_year_is_taken_for_a_number_of_a_person() => Assert.DoesNotContain(
        _evaluation.Faults, fault => fault.What.Contains("wrong Phone", StringComparison.Ordinal) || fault.What.Contains("wrong NationalInsurance", StringComparison.Ordinal)
            || fault.What.Contains("wrong StaffNumber", StringComparison.Ordinal));

    [Fact]
    public void The_set_has_at_least_three_hundred_messages_of_which_most_hold_nothing()
    {
        var messages = Read("messages.jsonl");

        Assert.True(messages.Count >= 300);
        Assert.True(messages.Count(message => message.Spans.Count == 0) > messages.Count / 2);
    }

    // Health is said in more ways than a list has: these are the ones that once passed unnoticed.
    [Theory]
    [InlineData("I need a breakdown of the costs")]
    [InlineData("I'm deaf to feedback, says my team")]
    [InlineData("I need MS Project training")]
    [InlineData("a stroke of luck that I found you")]
    [InlineData("how do I support a colleague with cancer")]
    public void Figures_of_speech_and_subjects_are_left_alone(string text) => Assert.Empty(_finder.Find(text));

    [Fact]
    public void Masked_words_are_gone_and_the_rest_stays() => Assert.Equal(
        "my manager [name] is on [phone number], what is the Access programme?",
        _finder.Mask("my manager Sarah Jones is on 07700 900123, what is the Access programme?"));

    [Fact]
    public void Masking_twice_changes_nothing_more()
    {
        var messages = JudgedMessage.Files.SelectMany(Read);

        Assert.All(messages, message => Assert.Equal(_finder.Mask(message.Text), _finder.Mask(_finder.Mask(message.Text))));
    }

    [Theory]
    [InlineData("a@")]
    [InlineData("AB 12 ")]
    [InlineData("my staff number is ")]
    [InlineData("I have a very bad ")]
    [InlineData("my manager ")]
    [InlineData("0 1-2(3) ")]
    [InlineData("a dot b at ")]
    public async Task Time_grows_with_the_length_only(string part)
    {
        var four = string.Concat(Enumerable.Repeat(part, 4000 / part.Length));

        // Linear work takes milliseconds, work that grows with a power of the length hours.
        await Task.Run(() => _finder.Find(four)).WaitAsync(Waits.Longest);
    }

    private static IReadOnlyList<JudgedMessage> Read(string file) => JudgedMessage.ReadFile(Path.Combine(Repository.Root, "Bot", "Privacy", "Evaluation", file));
}
