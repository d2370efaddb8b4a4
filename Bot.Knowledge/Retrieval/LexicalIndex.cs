using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>Everything that ranking reads, in memory and never changed once built: two inverted lists over one vocabulary.</summary>
internal sealed class LexicalIndex
{
    private LexicalIndex(RankingOptions options, IReadOnlyList<Chunk> chunks, IReadOnlyList<Entry> entries, Vocabulary vocabulary)
    {
        (Options, Chunks, Entries, Vocabulary) = (options, chunks, entries, vocabulary);
        var ordinals = new Dictionary<Entry, int>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries)
        {
            ordinals.Add(entry, ordinals.Count);
        }

        EntryOf = [.. chunks.Select(chunk => ordinals[chunk.Entry])];
        IsOpening = [.. chunks.Select(chunk => chunk.Ordinal == 0 && chunk.Entry.Sections.Count > 1)];
    }

    public RankingOptions Options { get; }
    public IReadOnlyList<Chunk> Chunks { get; }
    public IReadOnlyList<Entry> Entries { get; }
    public Vocabulary Vocabulary { get; }

    /// <summary>Chunk number to entry number.</summary>
    public int[] EntryOf { get; }

    /// <summary>True for the first chunk of an entry that has several.</summary>
    public bool[] IsOpening { get; }

    /// <summary>Terms of each chunk in the order of its text; -1 parts the fields.</summary>
    public required int[][] Terms { get; init; }

    public required Postings Body { get; init; }

    /// <summary>One row for each title, alias and known phrasing.</summary>
    public required Postings Phrasings { get; init; }

    /// <summary>Phrasing row to entry number.</summary>
    public required int[] PhrasingEntry { get; init; }

    public required string[] PhrasingText { get; init; }

    public required int[][] PhrasingTerms { get; init; }

    public static LexicalIndex Build(IEnumerable<Entry> entries, RankingOptions options)
    {
        var chunks = entries.SelectMany(Chunk.Of).ToList();
        var vocabulary = new Vocabulary();
        var fields = chunks.Select(chunk => Fields(chunk, vocabulary)).ToArray();
        var known = chunks.Select(chunk => chunk.Entry).Distinct(ReferenceEqualityComparer.Instance).Cast<Entry>().ToList();
        var phrasings = known.SelectMany((entry, at) => NamesOf(entry).Select(text => (Text: text, Entry: at))).ToList();
        var phrasingTerms = phrasings.Select(row => Numbers(row.Text, vocabulary)).ToArray();
        var norms = new FieldNorms([options.TitleWeight, options.AliasWeight, options.HeadingWeight, options.BodyWeight],
            [options.TitleB, options.TitleB, options.TitleB, options.BodyB], fields);
        int[][][] rows = [.. phrasingTerms.Select(terms => new[] { terms })];
        var phrasingNorms = new FieldNorms([1], [options.PhrasingB], rows);
        return new LexicalIndex(options, chunks, known, vocabulary)
        {
            Terms = [.. fields.Select(Joined)],
            Body = Postings.Build(fields.Length, vocabulary.Count, options.K1, row => norms.Frequencies(fields[row])),
            Phrasings = Postings.Build(rows.Length, vocabulary.Count, options.PhrasingK1, row => phrasingNorms.Frequencies(rows[row])),
            PhrasingEntry = [.. phrasings.Select(row => row.Entry)],
            PhrasingText = [.. phrasings.Select(row => row.Text)],
            PhrasingTerms = phrasingTerms,
        };
    }

    private static IEnumerable<string> NamesOf(Entry entry) =>
        entry.Aliases.Prepend(entry.Title).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);

    private static int[][] Fields(Chunk chunk, Vocabulary vocabulary) =>
    [
        Numbers(chunk.Entry.Title, vocabulary),
        Numbers(string.Join(" . ", chunk.Entry.Aliases), vocabulary),
        Numbers(string.Join(" . ", chunk.HeadingPath), vocabulary),
        Numbers(chunk.Text, vocabulary),
    ];

    private static int[] Numbers(string text, Vocabulary vocabulary) => [.. Analyser.Words(text).Select(vocabulary.AddForm)];

    private static int[] Joined(int[][] fields) => [.. fields[0], -1, .. fields[2], -1, .. fields[3]];
}
