using System.Diagnostics;
using Bot.Knowledge.Evaluation;
using Bot.Knowledge.Retrieval.Hybrid;
using Bot.Models;
using Bot.Models.Clients;
using Bot.Tests.House;

namespace Bot.Tests.Knowledge.Retrieval.Hybrid;

/// <summary>A small set of paraphrases with the real encoder of Bot.Benchmarks/Embedding, over the real wire. The large sets are measured by <c>evaluate retrieval --embeddings</c>.</summary>
public sealed class RealModelTests : IDisposable
{
    private static readonly string _server = Path.Combine(Repository.Root, "Bot.Benchmarks", "Embedding");
    private static readonly string _set = Path.Combine(Repository.Root, "Bot.Tests", "Bot.Knowledge", "Retrieval", "Hybrid", "paraphrases");

    private readonly string _folder = Directory.CreateTempSubdirectory("real-model").FullName;

    [FactWithEmbeddingModel]
    public async Task Meaning_finds_the_paraphrases_that_words_miss()
    {
        using var server = Process.Start(new ProcessStartInfo("node", [Path.Combine(_server, "server.mjs")]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        try
        {
            var address = await server.StandardOutput.ReadLineAsync() ?? "";
            using var clients = new ModelClients(new ModelOptions { Endpoint = address, Key = "none", Embeddings = "use" });

            var report = await HybridEvaluation.RunAsync(_set, clients.Embeddings, "use", new VectorFile(Path.Combine(_folder, "v.db")), null, CancellationToken.None);

            var figures = Assert.Single(report.Sets);
            // Measured: words 0.27, meaning 0.74, both 0.68.
            Assert.InRange(figures.Fused, figures.Lexical + 0.3, 1);
            Assert.InRange(figures.Fused, 0.6, 1);
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    public void Dispose() => Conversations.TemporaryFolder.Delete(_folder);

    private sealed class FactWithEmbeddingModelAttribute : FactAttribute
    {
        public FactWithEmbeddingModelAttribute()
        {
            if (!Directory.Exists(Path.Combine(_server, "node_modules"))) Skip = "The embedding model is not installed: npm ci in Bot.Benchmarks/Embedding.";
        }
    }
}
