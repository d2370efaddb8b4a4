using Bot.Knowledge.Evaluation;
using Bot.Knowledge.Recommendation;

namespace Bot.Tests.Knowledge.Evaluation;

public sealed class AnswerEvaluationTests
{
    [Fact]
    public async Task Judged_questions_are_answered_at_least_as_well_as_the_floors_ask()
    {
        var report = await RunAsync();

        Assert.True(report.Answers.Count >= 400);
        AssertFloor(report, "tune", "all", 0.92);
        AssertFloor(report, "held", "all", 0.83);
        AssertFloor(report, "tune", "intent ask", 0.90);
        AssertFloor(report, "held", "intent ask", 0.82);
        AssertFloor(report, "tune", "intent sensitive", 1.0);
        AssertFloor(report, "held", "intent sensitive", 0.9);
        AssertFloor(report, "tune", "intent recommend", 0.7);
        AssertFloor(report, "held", "intent recommend", 0.65);
        AssertFloor(report, "held", "intent unanswerable", 0.80);
        AssertFloor(report, "fresh", "all", 0.90);
        AssertFloor(report, "fresh-held", "all", 0.80);
        AssertFloor(report, "fresh-held", "intent unanswerable", 0.75);
        AssertFloor(report, "fresh-held", "intent person", 0.9);
        AssertFloor(report, "tour", "all", 0.80);
        AssertFloor(report, "tour-held", "all", 0.80);
    }

    [Fact]
    public void The_halves_are_of_one_size_and_every_expected_entry_exists()
    {
        var questions = ShippedKnowledge.Questions;

        Assert.InRange(questions.Count(question => question.Half == "held") - questions.Count(question => question.Half == "tune"), -10, 10);
        Assert.InRange(questions.Count(question => question.Half == "fresh-held") - questions.Count(question => question.Half == "fresh"), -10, 10);
        Assert.InRange(questions.Count(question => question.Half == "tour-held") - questions.Count(question => question.Half == "tour"), -10, 10);
        Assert.Equal(questions.Count / 2, questions.Count(question => question.IsHeld), 5.0);
        Assert.All(questions, question => Assert.All(question.Entries, id => Assert.NotNull(ShippedKnowledge.Base.Current.Find(id))));
        Assert.Equal(questions.Count, questions.Select(question => string.Join(" > ", [.. question.After, question.Question]).ToLowerInvariant()).Distinct().Count());
    }

    [Fact]
    public void A_report_reads_back_as_it_was_written()
    {
        var report = AnswerReport.Of([Judged("a", Verdict.Right, "1"), Judged("b", Verdict.Wrong, "2")]);

        Assert.Equal(report.ToJson(), AnswerReport.FromJson(report.ToJson()).ToJson());
        Assert.Equal(0.5, report.Find("tune", "all")?.Accuracy);
    }

    [Fact]
    public void A_change_counts_what_is_better_worse_and_only_other()
    {
        var before = AnswerReport.Of([Judged("a", Verdict.Right, "1"), Judged("b", Verdict.Wrong, "2"), Judged("c", Verdict.Right, "3"), Judged("d", Verdict.Right, "4"), Judged("e", Verdict.Right, "5")]);
        var after = AnswerReport.Of([Judged("a", Verdict.Incomplete, "9"), Judged("b", Verdict.Right, "9"), Judged("c", Verdict.Right, "9"), Judged("d", Verdict.Right, "4"), Judged("f", Verdict.Right, "6")]);

        Assert.Equal("3 answers change: 1 better, 1 same, 1 worse; 1 new, 1 gone", AnswerReportChange.Between(before, after).ToString());
        Assert.Equal("No answer changes", AnswerReportChange.Between(after, after).ToString());
    }

    private static JudgedAnswer Judged(string id, Verdict verdict, string digest) => new(id, "ask", "topic", "tune", verdict, "Found", [], digest);

    private static void AssertFloor(AnswerReport report, string half, string group, double floor)
    {
        var tally = report.Find(half, group);
        Assert.True(tally?.Accuracy >= floor, $"{half} {group}: {tally?.Accuracy} is below {floor}");
    }

    private static Task<AnswerReport> RunAsync() =>
        new AnswerEvaluation(ShippedKnowledge.Pipeline, new LearnerReader(ShippedKnowledge.Base), new Recommender(ShippedKnowledge.Base, ShippedKnowledge.Clock))
            .RunAsync(ShippedKnowledge.Questions, null, CancellationToken.None);
}
