using System.CommandLine;
using Bot.Knowledge.Evaluation;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>evaluate retrieval FOLDER</c>: judged sets through the product's own search.</summary>
internal static class EvaluateRetrievalCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "One judged set (corpus.jsonl, queries.jsonl, qrels.tsv), or a folder of sets." };
        var slips = new Option<bool>("--slips") { Description = "Put one typing slip into each query." };
        var json = new Option<string?>("--json") { Description = "Write the figures to this file as JSON as well; - writes them to the screen instead of the table." };
        var embeddings = new Option<string?>("--embeddings") { Description = "Address of an embedding endpoint in OpenAI's wire format: shows words, meaning and both side by side." };
        var model = new Option<string>("--model") { Description = "The deployment to ask.", DefaultValueFactory = _ => "embeddings" };
        var vectors = new Option<string>("--vectors") { Description = "Where the vectors are kept between runs.", DefaultValueFactory = _ => Path.Combine("data", "evaluation.vectors.db") };
        var command = new Command("retrieval", "Measures the search on judged sets: nDCG@10, Recall@5, MRR@10, success@1, time.") { folder, slips, json, embeddings, model, vectors };
        command.SetAction((result, cancellationToken) => result.GetValue(embeddings) is { } address
            ? EvaluateHybrid.RunAsync(result.GetRequiredValue(folder), address, result.GetRequiredValue(model), result.GetRequiredValue(vectors), cancellationToken)
            : RunAsync(result.GetRequiredValue(folder), result.GetValue(slips) ? TypingSlips.OnePerQuery : TypingSlips.None, result.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, TypingSlips slips, string? json, CancellationToken cancellationToken)
    {
        try
        {
            var report = RetrievalEvaluation.Run(folder, slips, null, cancellationToken);
            if (json == "-") await Console.Out.WriteLineAsync(report.ToJson());
            else AnsiConsole.Console.Profile.Out.Writer.WriteLine(report.ToTable());
            if (json is not (null or "-")) await File.WriteAllTextAsync(json, report.ToJson(), cancellationToken);
            return 0;
        }
        catch (Exception e) when (e is DirectoryNotFoundException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            AnsiConsole.WriteLine($"Nothing was measured. {e.Message}");
            return 1;
        }
    }
}
