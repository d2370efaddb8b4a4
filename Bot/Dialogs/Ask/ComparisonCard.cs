using Bot.Dialogs.Talk;
using Bot.Knowledge.Recommendation;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Ask;

/// <summary>Two or three options side by side as an Adaptive Card: plain columns, each option's last cell naming its source. The message's text says the same without it.</summary>
internal static class ComparisonCard
{
    public static Attachment For(Comparison comparison) => Card.Of(null, Spoken(comparison), [.. Rows(comparison)], []);

    /// <summary>All of it as it is read out, row by row.</summary>
    private static string Spoken(Comparison comparison) => string.Join(" ", comparison.Rows.SelectMany(row =>
        row.Cells.Select((cell, i) => $"{row.Label}, {comparison.Options[i].Title}: {cell.TrimEnd('.')}.")));

    private static IEnumerable<Dictionary<string, object>> Rows(Comparison comparison)
    {
        yield return Columns(comparison.Options.Select((option, i) => Text($"{option.Title} [{i + 1}]", isBold: true)));
        foreach (var row in comparison.Rows)
        {
            yield return Text(row.Label, isBold: true);
            yield return Columns(row.Cells.Select((cell, i) => Text(row.Label == Comparison.SourceLabel ? $"[{i + 1}] {cell}" : $"{cell} [{i + 1}]", isBold: false)));
        }
    }

    // A ColumnSet and no Table: Web Chat draws tables of schema 1.5 only in part.
    private static Dictionary<string, object> Columns(IEnumerable<Dictionary<string, object>> cells) => new()
    {
        ["type"] = "ColumnSet",
        ["columns"] = cells.Select(cell => new Dictionary<string, object> { ["type"] = "Column", ["width"] = "stretch", ["items"] = new object[] { cell } }).ToArray(),
    };

    private static Dictionary<string, object> Text(string words, bool isBold) => new()
    {
        ["type"] = "TextBlock", ["text"] = SiteNames.Unlinked(words), ["wrap"] = true, ["size"] = "Small", ["weight"] = isBold ? "Bolder" : "Default",
    };
}
