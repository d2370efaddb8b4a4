using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Evaluation;

/// <summary>nDCG@10 by words, by meaning and by both, side by side.</summary>
public sealed record HybridReport(IReadOnlyList<HybridFigures> Sets)
{
    /// <summary>Over the four question-and-answer sets; null where not all of them were run.</summary>
    public HybridFigures? FaqMean => Sets.Where(set => RetrievalReport.IsFaq(set.Name)).ToList() is { Count: RetrievalReport.FaqCount } faq ? Mean("FAQ mean", faq) : null;

    public string ToTable()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"nDCG@10",-18}{"queries",9}{"lexical",9}{"dense",9}{"fused",9}{"change",9}");
        foreach (var set in (IEnumerable<HybridFigures>)[.. Sets, Mean("mean", Sets), .. FaqMean is { } faq ? [faq] : Array.Empty<HybridFigures>()])
            table.AppendLine(CultureInfo.InvariantCulture, $"{set.Name,-18}{set.Queries,9}{set.Lexical,9:0.000}{set.Dense,9:0.000}{set.Fused,9:0.000}{set.Fused - set.Lexical,9:+0.000;-0.000}");
        return table.ToString();
    }

    private static HybridFigures Mean(string name, IReadOnlyList<HybridFigures> sets) =>
        new(name, sets.Sum(set => set.Queries), sets.Average(set => set.Lexical), sets.Average(set => set.Dense), sets.Average(set => set.Fused));
}

public sealed record HybridFigures(string Name, int Queries, double Lexical, double Dense, double Fused);
