using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Documents;

/// <summary>The looks of our Word files: 12 point, dark on white, room between the lines.</summary>
internal static class WordStyles
{
    private const string Font = "Arial";
    private const string Ink = "0B0C0C";

    public static Styles Make(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new Color { Val = Ink }, new FontSize { Val = "24" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "300", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading("Title", "Title", "40", null),
        Heading("Heading1", "heading 1", "32", 0),
        Heading("Heading2", "heading 2", "26", 1),
        new Style(new StyleName { Val = "List Bullet" }, new BasedOn { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "ListBullet" },
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
                new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })))
        {
            Type = StyleValues.Table, StyleId = "TableGrid",
        });

    public static Numbering Bullets(int id) => new(
        new AbstractNum(new Level(
            new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "283" }))
        {
            LevelIndex = 0,
        })
        {
            AbstractNumberId = id,
        },
        new NumberingInstance(new AbstractNumId { Val = id }) { NumberID = id });

    private static Style Heading(string id, string name, string size, int? level)
    {
        var looks = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" });
        if (level is { } outline) looks.Append(new OutlineLevel { Val = outline });
        return new Style(
            new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, looks, new StyleRunProperties(new Bold(), new FontSize { Val = size }))
        {
            Type = StyleValues.Paragraph, StyleId = id,
        };
    }
}
