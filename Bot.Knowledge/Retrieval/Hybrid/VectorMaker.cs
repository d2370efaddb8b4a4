using Bot.Knowledge.Content;
using Microsoft.Extensions.AI;

namespace Bot.Knowledge.Retrieval.Hybrid;

/// <summary>Embeds what is new in the content and nothing else.</summary>
public static class VectorMaker
{
    // Small enough that a broken-off run loses little, large enough that the endpoint is not asked for each text.
    private const int Batch = 32;

    /// <param name="progress">Told how many of the new texts are done; may be null.</param>
    /// <returns>How many texts were embedded.</returns>
    public static async Task<int> MakeAsync(
        IEnumerable<Entry> entries, IEmbeddingGenerator<string, Embedding<float>> generator, string model, VectorFile file, IProgress<VectorProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(file);
        var texts = entries.SelectMany(VectorTexts.Of).Distinct(StringComparer.Ordinal).ToList();
        var known = file.Read(model, texts);
        // Texts of like length share a batch, because an endpoint pads each to the longest.
        var missing = texts.Where(text => !known.ContainsKey(text)).OrderBy(text => text.Length).ToList();
        progress?.Report(new VectorProgress(0, missing.Count));
        var done = 0;
        foreach (var batch in missing.Chunk(Batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var vectors = await generator.GenerateAsync(batch, cancellationToken: cancellationToken);
            file.Write(model, batch.Zip(vectors, (text, vector) => (text, vector.Vector)));
            done += batch.Length;
            progress?.Report(new VectorProgress(done, missing.Count));
        }
        return missing.Count;
    }
}

public readonly record struct VectorProgress(int Done, int Total);
