using System.Globalization;
using System.Text;
using Bot.Knowledge.Content;
using Bot.Knowledge.Evaluation;
using Bot.Knowledge.Retrieval;

namespace Bot.Benchmarks.Knowledge;

/// <summary>Fits the confidence curve on the even questions of judged sets and shows how it holds on the odd ones: <c>calibrate FOLDER OUT</c>.</summary>
/// <remarks>Each set weighs the same, and within a set the unanswerable questions as much as a quarter of the others.</remarks>
internal static class ConfidenceCalibration
{
    private static readonly string[] Used = ["clinc150", "covid-paraphrase", "csl-catalogue", "stackfaq"];

    public static void Run(string folder, string output)
    {
        var samples = Used.Select(name => JudgedSet.Read(Path.Combine(folder, name))).SelectMany(SamplesOf).ToList();
        var (slope, middle) = Fit([.. samples.Where(sample => sample.IsEven)]);
        Directory.CreateDirectory(output);
        File.WriteAllLines(Path.Combine(output, "calibration.tsv"), samples.Select(sample =>
            FormattableString.Invariant($"{sample.Set}\t{(sample.IsEven ? "even" : "odd")}\t{(sample.IsAnswerable ? "answerable" : "unanswerable")}\t{sample.Evidence:0.0000}\t{(sample.IsRight ? 1 : 0)}")));
        var table = Table([.. samples.Where(sample => !sample.IsEven)], slope, middle);
        File.WriteAllText(Path.Combine(output, "reliability.md"), table);
        Console.WriteLine(FormattableString.Invariant($"slope {slope:0.00}, middle {middle:0.00}"));
        Console.WriteLine(table);
    }

    private static IEnumerable<Sample> SamplesOf(JudgedSet set)
    {
        var index = LexicalIndex.Build(set.Entries, new RankingOptions());
        var ranker = new Ranker(index, Taxonomy.Empty);
        foreach (var (query, isAnswerable) in set.Queries.Select(query => (query, true)).Concat(set.Unanswerable.Select(query => (query, false))))
        {
            var first = ranker.Rank(ranker.Analyse(query.Text), 1, _ => true) is [var found] ? found : null;
            var isRight = first is not null && query.Grades.GetValueOrDefault(index.Chunks[first.Chunk].Entry.Id) > 0;
            var position = (isAnswerable ? set.Queries : set.Unanswerable).ToList().IndexOf(query);
            yield return new Sample(set.Name, position % 2 == 0, isAnswerable, first is null ? 0 : Math.Log(1 + ConfidenceModel.EvidenceOf(first)), isRight,
                isAnswerable ? 1.0 / set.Queries.Count : 0.25 / set.Unanswerable.Count);
        }
    }

    // Newton's method on the weighted log-likelihood of two numbers.
    private static (double Slope, double Middle) Fit(IReadOnlyList<Sample> samples)
    {
        var (a, b) = (1.0, -1.0);
        for (var step = 0; step < 50; step++)
        {
            var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
            foreach (var sample in samples)
            {
                var p = 1 / (1 + Math.Exp(-((a * sample.Evidence) + b)));
                var (error, curve) = (((sample.IsRight ? 1 : 0) - p) * sample.Weight, p * (1 - p) * sample.Weight);
                (ga, gb) = (ga + (error * sample.Evidence), gb + error);
                (haa, hab, hbb) = (haa + (curve * sample.Evidence * sample.Evidence), hab + (curve * sample.Evidence), hbb + curve);
            }

            var determinant = (haa * hbb) - (hab * hab);
            (a, b) = (a + (((ga * hbb) - (gb * hab)) / determinant), b + (((gb * haa) - (ga * hab)) / determinant));
        }

        return (a, -b / a);
    }

    private static string Table(IReadOnlyList<Sample> samples, double slope, double middle)
    {
        var table = new StringBuilder("# How well confidence holds\n\nOdd questions of the judged sets (the curve was fitted on the even ones), each set weighing the same.\nMade by `dotnet run -c Release --project Bot.Benchmarks -- calibrate FOLDER Bot.Knowledge/Retrieval/Calibration`.\n\n");
        table.Append("| confidence | questions | mean confidence | share right |\n|---|---|---|---|\n");
        var error = 0.0;
        foreach (var bin in samples.Select(sample => (sample, p: 1 / (1 + Math.Exp(-slope * (sample.Evidence - middle))))).GroupBy(pair => Math.Min(9, (int)(pair.p * 10))).OrderBy(group => group.Key))
        {
            var weight = bin.Sum(pair => pair.sample.Weight);
            var (mean, right) = (bin.Sum(pair => pair.p * pair.sample.Weight) / weight, bin.Sum(pair => pair.sample.IsRight ? pair.sample.Weight : 0) / weight);
            error += Math.Abs(mean - right) * weight / samples.Sum(sample => sample.Weight);
            table.Append(CultureInfo.InvariantCulture, $"| {bin.Key / 10.0:0.0} to {(bin.Key + 1) / 10.0:0.0} | {bin.Count()} | {mean:0.00} | {right:0.00} |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"\nExpected calibration error: {error:0.000}.\n\n| set | questions | mean confidence | share right | AUC, answerable against unanswerable |\n|---|---|---|---|---|\n");
        foreach (var set in samples.GroupBy(sample => sample.Set))
        {
            var auc = RankingMeasures.AreaUnderCurve([.. set.Where(sample => sample.IsAnswerable).Select(sample => sample.Evidence)], [.. set.Where(sample => !sample.IsAnswerable).Select(sample => sample.Evidence)]);
            var confidence = set.Average(sample => 1 / (1 + Math.Exp(-slope * (sample.Evidence - middle))));
            table.Append(CultureInfo.InvariantCulture, $"| {set.Key} | {set.Count()} | {confidence:0.00} | {set.Average(sample => sample.IsRight ? 1.0 : 0):0.00} | {(double.IsNaN(auc) ? "" : auc.ToString("0.000", CultureInfo.InvariantCulture))} |\n");
        }

        return table.ToString();
    }

    private sealed record Sample(string Set, bool IsEven, bool IsAnswerable, double Evidence, bool IsRight, double Weight);
}
