using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Documents;

/// <summary>Writes and reads Word files. What is written has a title, real headings and lists, tables with header rows, and is marked as British English.</summary>
internal static class WordFile
{
    private const string Language = "en-GB";
    private const int BulletList = 1;

    // A plan or a brief has some thousand characters; a part with more is none of ours.
    private const int LongestPart = 2_000_000;

    public static byte[] Write(DocumentContent content, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = content.Title;
            document.PackageProperties.Language = Language;
            document.PackageProperties.Creator = "SkillsAdvisor";
            document.PackageProperties.Created = now.UtcDateTime;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make(Language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets(BulletList);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = Language });
            main.Document = new Document(new Body([Styled("Title", content.Title), .. content.Blocks.SelectMany(Make), Page()]));
        }
        return file.ToArray();
    }

    /// <summary>What stands between two cells of a row that was read.</summary>
    public const char CellEdge = '\t';

    /// <summary>The document's text as it stands after all tracked changes: a line for each paragraph, and for each table row its cells with <see cref="CellEdge"/> between them.</summary>
    /// <returns>Null where it is no Word file that can be read.</returns>
    public static IReadOnlyList<string>? ReadLines(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = LongestPart });
            return document.MainDocumentPart?.Document.Body is { } body ? [.. body.ChildElements.SelectMany(Lines)] : null;
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or IOException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Lines(OpenXmlElement element) => element switch
    {
        Paragraph paragraph => Words(paragraph).Split('\n'),
        Table table => table.Elements<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null)
            .Select(row => string.Join(CellEdge, row.Descendants<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(Words)).ReplaceLineEndings(" ")))),
        // Editors wrap what they were given in controls of their own.
        SdtBlock { SdtContentBlock: { } content } => content.ChildElements.SelectMany(Lines),
        _ => [],
    };

    // Words that were struck while changes were tracked are still in the file, as DeletedText.
    private static string Words(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(part => part switch
    {
        Text text => text.Text.Replace(CellEdge, ' '),
        Break or CarriageReturn => "\n",
        TabChar => " ",
        _ => "",
    }));

    private static IEnumerable<OpenXmlElement> Make(DocumentBlock block) => block switch
    {
        DocumentBlock.Heading heading => [Styled($"Heading{heading.Level}", heading.Text)],
        DocumentBlock.Paragraph paragraph => [new Paragraph(Run(paragraph.Text))],
        DocumentBlock.Bullets bullets => bullets.Items.Select(item => new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = "ListBullet" }, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = BulletList })),
            Run(item))),
        // A paragraph after it, or Word puts the next table on.
        DocumentBlock.Table table => [Make(table), new Paragraph()],
        _ => throw new UnreachableException(),
    };

    private static Table Make(DocumentBlock.Table table) => new(
    [
        new TableProperties(
            new TableStyle { Val = "TableGrid" },
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = table.Summary },
            new TableDescription { Val = table.Summary }),
        new TableGrid(table.Header.Select(_ => new GridColumn())),
        new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Header.Select(cell => Cell(cell, isHeader: true))]),
        .. table.Rows.Select(row => new TableRow([new TableRowProperties(new CantSplit()), .. row.Select(cell => Cell(cell, isHeader: false))])),
    ]);

    private static TableCell Cell(string text, bool isHeader) => new(new Paragraph(Run(text, isHeader)));

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private static Run Run(string text, bool isBold = false)
    {
        var words = new Text(new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)])) { Space = SpaceProcessingModeValues.Preserve };
        return isBold ? new Run(new RunProperties(new Bold()), words) : new Run(words);
    }

    // A4, in twentieths of a point.
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 });
}
