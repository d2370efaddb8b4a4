using Bot.Knowledge.Evaluation;
using Bot.Knowledge.Retrieval.Hybrid;
using Bot.Models;
using Bot.Models.Clients;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>evaluate retrieval FOLDER --embeddings URL</c>: words, meaning and both side by side. The key, where one is needed, comes from <c>Models:Key</c>.</summary>
internal static class EvaluateHybrid
{
    public static async Task<int> RunAsync(string folder, string address, string model, string vectors, CancellationToken cancellationToken)
    {
        var key = new ConfigurationBuilder().AddEnvironmentVariables().Build()["Models:Key"] ?? "none";
        var options = new ModelOptions { Endpoint = address, Key = key, Embeddings = model };
        if (new ModelOptionsRules().Validate(null, options) is { Failed: true } wrong)
        {
            AnsiConsole.WriteLine(wrong.FailureMessage);
            return 1;
        }
        try
        {
            using var clients = new ModelClients(options);
            var report = await HybridEvaluation.RunAsync(folder, clients.Embeddings, model, new VectorFile(vectors), new Told(), cancellationToken);
            AnsiConsole.Console.Profile.Out.Writer.WriteLine(report.ToTable());
            return 0;
        }
        catch (Exception e) when (e is DirectoryNotFoundException or InvalidDataException or IOException or UnauthorizedAccessException or ModelUnavailableException)
        {
            AnsiConsole.WriteLine($"Nothing was measured. {e.Message}");
            return 1;
        }
    }

    private sealed class Told : IProgress<string>
    {
        public void Report(string value) => AnsiConsole.WriteLine(value);
    }
}
