using Bot.Knowledge.Evaluation;
using Bot.Tests.House;

namespace Bot.Tests.Knowledge.Evaluation;

public sealed class RetrievalEvaluationTests
{
    [Fact]
    public void A_set_is_measured_and_shown_as_a_table_and_as_json()
    {
        var folder = Directory.CreateTempSubdirectory("judged");
        File.WriteAllText(Path.Combine(folder.FullName, "corpus.jsonl"), "{\"id\":\"d1\",\"title\":\"Mentoring\",\"text\":\"How to find a mentor.\"}\n{\"id\":\"d2\",\"title\":\"Finance\",\"text\":\"Budgets and money.\"}\n");
        File.WriteAllText(Path.Combine(folder.FullName, "queries.jsonl"), "{\"id\":\"q1\",\"text\":\"find a mentor\"}\n");
        File.WriteAllText(Path.Combine(folder.FullName, "queries-oos.jsonl"), "{\"id\":\"q2\",\"text\":\"pizza tonight\"}\n");
        File.WriteAllText(Path.Combine(folder.FullName, "qrels.tsv"), "q1\td1\t1\n");

        var report = RetrievalEvaluation.Run(folder.FullName, TypingSlips.None, null, CancellationToken.None);
        folder.Delete(recursive: true);

        var set = Assert.Single(report.Sets);
        Assert.Equal((1, 1, 1, 1, 1), (set.Ndcg10, set.Recall5, set.Mrr10, set.Success1, set.Auc));
        Assert.Contains("nDCG@10", report.ToTable(), StringComparison.Ordinal);
        Assert.Contains("\"ndcg10\": 1", report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_sets_is_told() =>
        Assert.Throws<DirectoryNotFoundException>(() => RetrievalEvaluation.Run("not-there", TypingSlips.None, null, CancellationToken.None));

    [FactWithShared]
    public void Ranking_keeps_its_floors_on_the_judged_sets()
    {
        var report = RetrievalEvaluation.Run(FactWithSharedAttribute.Sets, TypingSlips.None, null, CancellationToken.None);

        Assert.InRange(report.Mean, 0.605, 1);
        Assert.InRange(report.FaqMean ?? 0, 0.755, 1);
        Assert.All(report.Sets, set => Assert.InRange(set.Auc ?? 1, 0.88, 1));
    }

    [FactWithShared]
    public void One_typing_slip_keeps_nineteen_twentieths()
    {
        var clean = RetrievalEvaluation.Run(FactWithSharedAttribute.Sets, TypingSlips.None, null, CancellationToken.None);
        var slipped = RetrievalEvaluation.Run(FactWithSharedAttribute.Sets, TypingSlips.OnePerQuery, null, CancellationToken.None);

        Assert.InRange(slipped.Mean / clean.Mean, 0.95, 1.05);
    }

    /// <summary>Skipped where the judged sets are not beside the repository: it stands alone.</summary>
    private sealed class FactWithSharedAttribute : FactAttribute
    {
        public static readonly string Sets = Path.Combine(Repository.Root, "..", "shared", "evaluation");

        public FactWithSharedAttribute() => Skip = Directory.Exists(Sets) ? null : "The judged sets are not here.";
    }
}
