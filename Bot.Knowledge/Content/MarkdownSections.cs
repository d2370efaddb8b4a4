using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Knowledge.Content;

/// <summary>Markdown to plain sections: one for the opening, one for each heading with text under it.</summary>
internal static class MarkdownSections
{
    private const string EntryScheme = "entry:";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static (IReadOnlyList<Section> Sections, IReadOnlyList<EntryLink> Links) Read(string body, int lineOffset, Action<int, string> report)
    {
        var document = Markdown.Parse(body, Pipeline);
        var sections = new List<Section>();
        var headings = new List<(int Level, string Text)>();
        var text = new StringBuilder();
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                Close();
                headings.RemoveAll(outer => outer.Level >= heading.Level);
                headings.Add((heading.Level, TextOf(heading.Inline)));
                continue;
            }

            Append(block, text, line => report(line + lineOffset + 1, "HTML is not allowed in an entry"));
        }

        Close();
        return (sections, [.. LinksIn(document, lineOffset)]);

        void Close()
        {
            var content = text.ToString().Trim();
            if (content.Length > 0)
            {
                sections.Add(new Section([.. headings.Select(heading => heading.Text)], content));
            }

            text.Clear();
        }
    }

    private static IEnumerable<EntryLink> LinksIn(MarkdownDocument document, int lineOffset) =>
        from link in document.Descendants<LinkInline>()
        let url = link.Url ?? ""
        where url.StartsWith(EntryScheme, StringComparison.Ordinal)
        select new EntryLink(url[EntryScheme.Length..], link.Line + lineOffset + 1);

    private static void Append(Block block, StringBuilder text, Action<int> reportHtml)
    {
        switch (block)
        {
            case HtmlBlock html:
                reportHtml(html.Line);
                break;
            case TableRow row:
                text.AppendJoin(", ", row.Select(CellText)).Append('\n');
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                {
                    Append(inner, text, reportHtml);
                }

                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append('\n');
                break;
            case LeafBlock { Inline: { } inline }:
                if (inline.Descendants<HtmlInline>().FirstOrDefault() is { } tag)
                {
                    reportHtml(tag.Line);
                }

                text.Append(TextOf(inline)).Append('\n');
                break;
        }
    }

    private static string CellText(Block cell)
    {
        var text = new StringBuilder();
        Append(cell, text, static _ => { });
        return text.ToString().Trim();
    }

    private static string TextOf(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
        {
            switch (part)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString());
                    break;
            }
        }

        return text.ToString().Trim();
    }
}
