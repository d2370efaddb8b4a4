namespace Bot.Documents;

/// <summary>What a document is made of, whatever it is written as.</summary>
internal abstract record DocumentBlock
{
    private DocumentBlock() { }

    /// <param name="Level">1 or 2, below the title.</param>
    internal sealed record Heading(int Level, string Text) : DocumentBlock;

    internal sealed record Paragraph(string Text) : DocumentBlock;

    internal sealed record Bullets(IReadOnlyList<string> Items) : DocumentBlock;

    /// <param name="Summary">What the table shows, for who does not see it.</param>
    /// <param name="Rows">Each with as many cells as the header.</param>
    internal sealed record Table(string Summary, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock;
}

/// <param name="Title">Stands on top, and in the properties that a screen reader says first.</param>
internal sealed record DocumentContent(string Title, IReadOnlyList<DocumentBlock> Blocks);
