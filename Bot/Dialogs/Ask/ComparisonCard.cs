using Bot.Dialogs.Talk;
using Bot.Knowledge.Recommendation;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Ask;

/// <summary>Two or three options side by side as an Adaptive Card: plain columns, each option's last cell naming its source. The message's text says the same without it.</summary>
internal static class ComparisonCard
{
    /// <summary>The rows that a message's text does not hold yet, as lines of it.</summary>
    public static string Text(Comparison comparison, string said)
    {
        var rows = comparison.Rows.Where(row => !row.Cells.All(cell => said.Contains(SiteNames.Unlinked(cell.TrimEnd('.')), StringComparison.Ordinal))).ToList();
        return rows.Count == 0 ? "" : "\n\n**Side by side**\n" + string.Concat(rows.Select(row =>
            $"\n- **{row.Label}**: {string.Join("; ", row.Cells.Select((cell, i) => $"{comparison.Options[i].Title}: {SiteNames.Unlinked(cell.TrimEnd('.'))}"))}."));
    }

    public static Attachment For(Comparison comparison) => Card.Of(null, Spoken(comparison), [.. Rows(comparison)], []);

    /// <summary>All of it as it is read out, row by row.</summary>
    private static string Spoken(Comparison comparison) => string.Join(" ", comparison.Rows.SelectMany(row =>
        row.Cells.Select((cell, i) => $"{row.Label}, {comparison.Options[i].Title}: {cell.TrimEnd('.')}.")));

    private static IEnumerable<Dictionary<string, object>> Rows(Comparison comparison)
    {
        yield return Columns(comparison.Options.Select(option => Text(option.Title, isBold: true)));
        foreach (var row in comparison.Rows)
        {
            yield return Label(row.Label);
            yield return Columns(row.Cells.Select(cell => Text(cell, isBold: false)));
        }
    }

    // A ColumnSet and no Table: Web Chat draws tables of schema 1.5 only in part.
    private static Dictionary<string, object> Columns(IEnumerable<Dictionary<string, object>> cells) => new()
    {
        ["type"] = "ColumnSet",
        ["columns"] = cells.Select(cell => new Dictionary<string, object> { ["type"] = "Column", ["width"] = "stretch", ["items"] = new object[] { cell } }).ToArray(),
    };

    private static Dictionary<string, object> Label(string words)
    {
        var label = Text(words, isBold: true);
        label["separator"] = true;
        return label;
    }

    private static Dictionary<string, object> Text(string words, bool isBold) => new()
    {
        ["type"] = "TextBlock", ["text"] = SiteNames.Unlinked(words), ["wrap"] = true, ["size"] = "Small", ["weight"] = isBold ? "Bolder" : "Default",
    };
}
