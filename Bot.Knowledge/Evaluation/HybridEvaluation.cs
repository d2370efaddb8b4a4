using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Bot.Knowledge.Retrieval.Hybrid;
using Microsoft.Extensions.AI;

namespace Bot.Knowledge.Evaluation;

/// <summary>Judged sets by words, by meaning and by both together: the product's own parts, one configuration for all sets.</summary>
public static class HybridEvaluation
{
    private const int QueryBatch = 32;

    /// <param name="file">Keeps the vectors, so that a second run asks for nothing.</param>
    /// <param name="progress">Told what is being done; may be null.</param>
    /// <exception cref="DirectoryNotFoundException">As for <see cref="RetrievalEvaluation.Run"/>.</exception>
    public static async Task<HybridReport> RunAsync(
        string folder, IEmbeddingGenerator<string, Embedding<float>> generator, string model, VectorFile file, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(file);
        List<HybridFigures> figures = [];
        foreach (var folderOfSet in RetrievalEvaluation.SetsIn(folder))
        {
            var set = JudgedSet.Read(folderOfSet);
            progress?.Report($"{set.Name}: embedding what is new");
            await VectorMaker.MakeAsync(set.Entries, generator, model, file, null, cancellationToken);
            var questions = await QuestionsAsync(set, generator, model, file, cancellationToken);
            progress?.Report($"{set.Name}: searching");
            figures.Add(Measure(set, questions, model, file, cancellationToken));
        }
        return new HybridReport(figures);
    }

    private static async Task<IReadOnlyDictionary<string, float[]>> QuestionsAsync(
        JudgedSet set, IEmbeddingGenerator<string, Embedding<float>> generator, string model, VectorFile file, CancellationToken cancellationToken)
    {
        var texts = set.Queries.Select(query => TextWindows.Normalised(query.Text)).Distinct(StringComparer.Ordinal).ToList();
        var known = file.Read(model, texts);
        foreach (var batch in texts.Where(text => !known.ContainsKey(text)).OrderBy(text => text.Length).Chunk(QueryBatch))
        {
            var vectors = await generator.GenerateAsync(batch, cancellationToken: cancellationToken);
            file.Write(model, batch.Zip(vectors, (text, vector) => (text, vector.Vector)));
        }
        return file.Read(model, texts);
    }

    private static HybridFigures Measure(JudgedSet set, IReadOnlyDictionary<string, float[]> questions, string model, VectorFile file, CancellationToken cancellationToken)
    {
        using var knowledge = KnowledgeBase.InMemory(set.Entries, Taxonomy.Empty);
        var index = DenseIndex.Build(set.Entries, file.Read(model, [.. set.Entries.SelectMany(VectorTexts.Of)]))
            ?? throw new InvalidDataException($"Some texts of {set.Name} have no vector.");
        var sums = new double[3];
        foreach (var query in set.Queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var lexical = knowledge.Search(new SearchQuery(query.Text) { Count = Fusion.Depth });
            var dense = index.Search(questions[TextWindows.Normalised(query.Text)], Fusion.Depth, _ => true);
            sums[0] += RankingMeasures.Ndcg([.. lexical.Select(passage => passage.Entry.Id)], query.Grades);
            sums[1] += RankingMeasures.Ndcg([.. dense.Hits.Select(hit => hit.Entry.Id)], query.Grades);
            sums[2] += RankingMeasures.Ndcg([.. Fusion.Of(lexical, dense).Select(passage => passage.Entry.Id)], query.Grades);
        }
        return new HybridFigures(set.Name, set.Queries.Count, sums[0] / set.Queries.Count, sums[1] / set.Queries.Count, sums[2] / set.Queries.Count);
    }
}
