using System.Diagnostics;
using System.Text;

namespace Bot.Documents;

/// <summary>Writes a document as plain text that reads in order, also aloud. A table becomes a numbered list of its rows.</summary>
internal static class PlainFile
{
    public static byte[] Write(DocumentContent content) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text(content).ReplaceLineEndings("\r\n"))];

    public static string Text(DocumentContent content)
    {
        var text = new StringBuilder(content.Title).Append('\n');
        foreach (var block in content.Blocks)
        {
            switch (block)
            {
                case DocumentBlock.Heading heading:
                    text.Append('\n').Append(heading.Text).Append('\n');
                    break;
                case DocumentBlock.Paragraph paragraph:
                    text.Append(paragraph.Text).Append('\n');
                    break;
                case DocumentBlock.Bullets bullets:
                    foreach (var item in bullets.Items) text.Append("- ").Append(item).Append('\n');
                    break;
                case DocumentBlock.Table table:
                    Append(text, table);
                    break;
                default:
                    throw new UnreachableException();
            }
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, DocumentBlock.Table table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            text.Append(row + 1).Append(". ").Append(table.Rows[row][0]).Append('\n');
            for (var at = 1; at < table.Header.Count; at++)
            {
                if (table.Rows[row][at].Length > 0) text.Append(table.Header[at]).Append(": ").Append(table.Rows[row][at]).Append('\n');
            }
        }
    }
}
