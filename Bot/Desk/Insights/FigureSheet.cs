using System.Globalization;
using System.Text;
using Bot.Insight;

namespace Bot.Desk.Insights;

/// <summary>Figures as CSV (RFC 4180), one line each, that spreadsheets open as text and numbers and never as formulas.</summary>
internal static class FigureSheet
{
    public static string Write(Figures found)
    {
        var sheet = new StringBuilder();
        Line(sheet, "section", "name", "measure", "value");
        Line(sheet, "period", "from", "day", found.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(sheet, "period", "to", "day", found.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(sheet, "note", $"Nothing that fewer than {found.Smallest} conversations stand behind is listed; counts are rounded down to fives.", "", "");
        foreach (var (section, bars) in new[] { ("unanswered", found.Unanswered), ("skill", found.Skills), ("grade", found.Grades), ("place", found.Places) })
            foreach (var bar in bars) Line(sheet, section, bar.Name, "conversations", Number(bar.Count));
        foreach (var wait in found.Waits)
        {
            Line(sheet, "wait", wait.Name, "cases", Number(wait.Cases));
            Line(sheet, "wait", wait.Name, "half within minutes", Number(wait.Median));
            Line(sheet, "wait", wait.Name, "nine in ten within minutes", Number(wait.Ninetieth));
            Line(sheet, "wait", wait.Name, "in time", Number(wait.InTime));
        }
        Line(sheet, "satisfaction", "asked", "people", Number(found.Satisfaction.Asked));
        Line(sheet, "satisfaction", "answered", "people", Number(found.Satisfaction.Answered));
        foreach (var bar in found.Satisfaction.Answers) Line(sheet, "satisfaction", bar.Name, "people", Number(bar.Count));
        return sheet.ToString();
    }

    private static void Line(StringBuilder sheet, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++) sheet.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        sheet.Append("\r\n");
    }

    // A cell that begins with one of these would be run as a formula.
    private static string Cell(string text) => $"\"{(text is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n'), ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
