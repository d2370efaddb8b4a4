using System.Diagnostics;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Evaluation;

/// <summary>Judged sets through the product's own index, ranking and confidence, with one configuration for all and no taxonomy.</summary>
public static class RetrievalEvaluation
{
    private const int Depth = 10;

    /// <param name="folder">One set, or a folder of sets.</param>
    /// <param name="slips">With <see cref="TypingSlips.OnePerQuery"/> each query gets one typing slip, the same in every run.</param>
    /// <param name="progress">Told the name of each set before it is run; may be null.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is missing or holds no set.</exception>
    /// <exception cref="InvalidDataException">A file does not have the form, with its line.</exception>
    public static RetrievalReport Run(string folder, TypingSlips slips, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var figures = new List<SetFigures>();
        foreach (var set in SetsIn(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(Path.GetFileName(set));
            figures.Add(Measure(JudgedSet.Read(set), slips, cancellationToken));
        }

        return new RetrievalReport(figures);
    }

    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    internal static IReadOnlyList<string> SetsIn(string folder)
    {
        IReadOnlyList<string> sets = JudgedSet.IsSet(folder)
            ? [folder]
            : Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Where(JudgedSet.IsSet).Order(StringComparer.Ordinal)] : [];
        return sets.Count > 0 ? sets : throw new DirectoryNotFoundException($"'{folder}' holds no judged set: corpus.jsonl, queries.jsonl and qrels.tsv.");
    }

    private static SetFigures Measure(JudgedSet set, TypingSlips slips, CancellationToken cancellationToken)
    {
        var building = Stopwatch.StartNew();
        using var knowledge = KnowledgeBase.InMemory(set.Entries, Taxonomy.Empty);
        building.Stop();
        // The first queries would measure the compiler.
        foreach (var query in set.Queries.Take(20))
        {
            knowledge.Search(new SearchQuery(query.Text));
        }

        var runs = set.Queries.Select(query => Ask(knowledge, query, slips, cancellationToken)).ToList();
        var outside = set.Unanswerable.Select(query => Ask(knowledge, query, slips, cancellationToken)).ToList();
        var times = runs.Select(run => run.Milliseconds).ToList();
        return new SetFigures(
            set.Name, set.Entries.Count, runs.Count,
            Ndcg10: runs.Average(run => RankingMeasures.Ndcg(run.Ids, run.Query.Grades)),
            Recall5: runs.Average(run => RankingMeasures.Recall(run.Ids, run.Query.Grades, 5)),
            Mrr10: runs.Average(run => RankingMeasures.ReciprocalRank(run.Ids, run.Query.Grades)),
            Success1: runs.Average(run => RankingMeasures.ReciprocalRank([.. run.Ids.Take(1)], run.Query.Grades)),
            Auc: outside.Count == 0 ? null : RankingMeasures.AreaUnderCurve([.. runs.Select(run => run.Confidence)], [.. outside.Select(run => run.Confidence)]),
            BuildMilliseconds: building.Elapsed.TotalMilliseconds,
            P50Milliseconds: RankingMeasures.Percentile(times, 0.5),
            P95Milliseconds: RankingMeasures.Percentile(times, 0.95));
    }

    private static QueryRun Ask(KnowledgeBase knowledge, JudgedQuery query, TypingSlips slips, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = slips == TypingSlips.OnePerQuery ? TypingSlip.In(query.Text) : query.Text;
        var start = Stopwatch.GetTimestamp();
        var passages = knowledge.Search(new SearchQuery(text) { Count = Depth });
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new QueryRun(query, [.. passages.Select(passage => passage.Entry.Id)], passages is [var first, ..] ? first.Confidence : 0, time);
    }

    private sealed record QueryRun(JudgedQuery Query, IReadOnlyList<string> Ids, double Confidence, double Milliseconds);
}

public enum TypingSlips { None, OnePerQuery }
