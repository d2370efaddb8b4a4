using Bot.Knowledge.Content;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge;

/// <summary>The knowledge as it stood at one moment. It never changes, so one turn can read it from beginning to end.</summary>
public sealed class KnowledgeSnapshot
{
    private readonly Searcher _searcher;
    private readonly Dictionary<string, Entry> _byId;

    internal KnowledgeSnapshot(IReadOnlyList<Entry> entries, Taxonomy taxonomy, ContentReport report, IndexFile? file, RankingOptions options)
    {
        (Entries, Taxonomy, Report) = (entries, taxonomy, report);
        _byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        _searcher = new Searcher(LexicalIndex.Build(entries, options), taxonomy, file is null ? null : file.ChunksWith);
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    public Taxonomy Taxonomy { get; }

    public ContentReport Report { get; }

    /// <summary>How many headed texts can be found.</summary>
    public int Chunks => _searcher.ChunkCount;

    public Entry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What a question names: grades, places, kinds, skills, abbreviations, and how misspelt words were read.</summary>
    public QueryReading Read(string text) => _searcher.Read(text);

    /// <returns>Best first, one passage for each entry; ties keep the order of ids.</returns>
    public IReadOnlyList<Passage> Search(SearchQuery query) => _searcher.Search(query);
}
