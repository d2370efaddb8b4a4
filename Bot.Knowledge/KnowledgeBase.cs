using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge;

/// <summary>The door to the knowledge: entries, taxonomy and search, reloaded when a file changes. Safe to read from any thread.</summary>
public sealed partial class KnowledgeBase : IDisposable
{
    private volatile KnowledgeSnapshot _current;

    private KnowledgeBase(KnowledgeSnapshot first) => _current = first;

    /// <summary>Swapped as a whole when the content changes: read it once and keep it for a turn.</summary>
    public KnowledgeSnapshot Current => _current;

    public IReadOnlyList<Entry> Entries => Current.Entries;

    public Taxonomy Taxonomy => Current.Taxonomy;

    /// <summary>Reads the content folder.</summary>
    /// <exception cref="ContentUnreadableException">The folder is missing, or not one entry in it can be read.</exception>
    public static KnowledgeBase Open(KnowledgeOptions options, TimeProvider clock, ILogger<KnowledgeBase> logger)
    {
        var content = ContentSet.Read(options.ContentFolder, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        foreach (var problem in content.Report.Problems)
        {
            LogProblem(logger, problem.ToString());
        }

        LogOpened(logger, content.Report.Files, content.Entries.Count, content.Report.Problems.Count);
        return new KnowledgeBase(new KnowledgeSnapshot(content.Entries, content.Taxonomy, content.Report, new RankingOptions()));
    }

    /// <summary>A knowledge base of these entries alone, without files.</summary>
    public static KnowledgeBase InMemory(IReadOnlyList<Entry> entries, Taxonomy taxonomy) =>
        new(new KnowledgeSnapshot(entries, taxonomy, new ContentReport(0, entries.Count, []), new RankingOptions()));

    public IReadOnlyList<Passage> Search(SearchQuery query) => Current.Search(query);

    public void Dispose() => GC.SuppressFinalize(this);

    [LoggerMessage(LogLevel.Warning, "Content: {Problem}")]
    private static partial void LogProblem(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Information, "Content read: {Files} files, {Entries} entries, {Problems} problems")]
    private static partial void LogOpened(ILogger logger, int files, int entries, int problems);
}
