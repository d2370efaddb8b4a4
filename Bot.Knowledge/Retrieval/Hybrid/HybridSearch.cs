using Bot.Knowledge.Content;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Retrieval.Hybrid;

/// <summary>Search by words and by meaning together. Whatever happens to the vectors, the search by words answers.</summary>
/// <param name="mask">Takes personal data out of the question before it leaves the machine.</param>
/// <param name="isOn">Asked before each search.</param>
public sealed partial class HybridSearch(
    IEmbeddingGenerator<string, Embedding<float>> generator, string model, VectorFile file, Func<string, string> mask, Func<bool> isOn, ILogger<HybridSearch> logger)
{
    private readonly Lock _building = new();
    private volatile Built? _built;

    /// <returns>Best first, one for each entry, with the confidence of the search by words.</returns>
    public async Task<IReadOnlyList<Passage>> SearchAsync(KnowledgeSnapshot snapshot, SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(query);
        // Words in quotation marks are to be found as they are.
        if (!isOn() || query.Text.Contains('"', StringComparison.Ordinal) || IndexOf(snapshot) is not { } index) return snapshot.Search(query);
        var lexical = snapshot.Search(query with { Count = Fusion.Depth });
        if (await VectorOfAsync(query.Text, cancellationToken) is not { } vector || vector.Length != index.Dimensions) return [.. lexical.Take(query.Count)];
        var dense = index.Search(vector.Span, Fusion.Depth, entry => (query.Kinds.Count == 0 || query.Kinds.Contains(entry.Kind)) && !(query.OpenOnly && entry.Status == EntryStatus.Closed));
        return [.. Fusion.Of(lexical, dense).Take(query.Count)];
    }

    /// <returns>True where all of the content has its vectors.</returns>
    public bool IsComplete(KnowledgeSnapshot snapshot) => IndexOf(snapshot) is not null;

    /// <summary>Embeds what is new; the next search uses it.</summary>
    public async Task<int> CompleteAsync(
        KnowledgeSnapshot snapshot, IEmbeddingGenerator<string, Embedding<float>> maker, IProgress<VectorProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var made = await VectorMaker.MakeAsync(snapshot.Entries, maker, model, file, progress, cancellationToken);
        _built = null;
        return made;
    }

    private async Task<ReadOnlyMemory<float>?> VectorOfAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            return (await generator.GenerateAsync([TextWindows.Normalised(mask(text))], cancellationToken: cancellationToken))[0].Vector;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Slow, down, over budget, lying: the generator's decorators have named and counted it.
            LogByWords(e.GetType().Name);
            return null;
        }
    }

    private DenseIndex? IndexOf(KnowledgeSnapshot snapshot)
    {
        if (_built is { } built && ReferenceEquals(built.Snapshot, snapshot)) return built.Index;
        lock (_building)
        {
            if (_built is { } already && ReferenceEquals(already.Snapshot, snapshot)) return already.Index;
            DenseIndex? index = null;
            try
            {
                index = DenseIndex.Build(snapshot.Entries, file.Read(model, [.. snapshot.Entries.SelectMany(VectorTexts.Of)]));
            }
            catch (Exception e) when (e is IOException or InvalidDataException or Microsoft.Data.Sqlite.SqliteException)
            {
                LogNoVectors(e.GetType().Name);
            }
            _built = new Built(snapshot, index);
            return index;
        }
    }

    [LoggerMessage(LogLevel.Information, "The search went on by words alone ({Reason})")]
    private partial void LogByWords(string reason);

    [LoggerMessage(LogLevel.Warning, "The file of vectors cannot be read ({Reason}); the search is by words until it is written again")]
    private partial void LogNoVectors(string reason);

    private sealed record Built(KnowledgeSnapshot Snapshot, DenseIndex? Index);
}
