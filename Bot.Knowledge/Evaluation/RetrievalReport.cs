using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Knowledge.Evaluation;

/// <summary>Figures of one or more judged sets.</summary>
public sealed record RetrievalReport(IReadOnlyList<SetFigures> Sets)
{
    private static readonly string[] FaqSets = ["csl-catalogue", "stackfaq", "clinc150", "covid-paraphrase"];

    /// <summary>Mean nDCG@10 over the sets.</summary>
    public double Mean => Sets.Average(set => set.Ndcg10);

    /// <summary>Mean nDCG@10 over the four question-and-answer sets; null where not all of them were run.</summary>
    public double? FaqMean => Sets.Count(IsFaq) == FaqSets.Length ? Sets.Where(IsFaq).Average(set => set.Ndcg10) : null;

    public string ToTable()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"set",-18}{"docs",7}{"queries",9}{"nDCG@10",9}{"Recall@5",10}{"MRR@10",8}{"succ@1",8}{"AUC",7}{"build ms",10}{"p50 ms",8}{"p95 ms",8}");
        foreach (var set in Sets)
        {
            var auc = set.Auc?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
            table.AppendLine(CultureInfo.InvariantCulture,
                $"{set.Name,-18}{set.Documents,7}{set.Queries,9}{set.Ndcg10,9:0.000}{set.Recall5,10:0.000}{set.Mrr10,8:0.000}{set.Success1,8:0.000}{auc,7}{set.BuildMilliseconds,10:0}{set.P50Milliseconds,8:0.00}{set.P95Milliseconds,8:0.00}");
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"mean nDCG@10 {Mean:0.000}");
        if (FaqMean is { } faq)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"FAQ mean nDCG@10 {faq:0.000}");
        }

        return table.ToString();
    }

    public string ToJson() => JsonSerializer.Serialize(this, RetrievalReportJson.Default.RetrievalReport);

    internal const int FaqCount = 4;

    internal static bool IsFaq(string name) => FaqSets.Contains(name);

    private static bool IsFaq(SetFigures set) => IsFaq(set.Name);
}

/// <param name="Auc">How well the first passage's confidence tells answerable from unanswerable questions; null where the set has none of the latter.</param>
public sealed record SetFigures(
    string Name, int Documents, int Queries, double Ndcg10, double Recall5, double Mrr10, double Success1, double? Auc,
    double BuildMilliseconds, double P50Milliseconds, double P95Milliseconds);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RetrievalReport))]
internal sealed partial class RetrievalReportJson : JsonSerializerContext;
