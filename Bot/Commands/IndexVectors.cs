using Bot.Knowledge;
using Bot.Knowledge.Retrieval.Hybrid;
using Bot.Models;
using Bot.Models.Clients;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>index --embed</c>: vectors for what is new in the content. A run that was broken off goes on where it stood.</summary>
internal static class IndexVectors
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        if (services.GetService<HybridSearch>() is not { } hybrid)
        {
            AnsiConsole.WriteLine("Nothing was embedded. Set Models:Endpoint and Models:Embeddings first.");
            return 1;
        }
        try
        {
            var snapshot = services.GetRequiredService<KnowledgeBase>().Current;
            var made = await AnsiConsole.Progress().StartAsync(async context =>
            {
                var bar = context.AddTask("Embedding new texts");
                return await hybrid.CompleteAsync(snapshot, services.GetRequiredService<ModelClients>().Embeddings, new Bar(bar), cancellationToken);
            });
            AnsiConsole.WriteLine($"{made} new texts were embedded. {(hybrid.IsComplete(snapshot) ? "The content is complete." : "Some texts have no vector yet.")}");
            return 0;
        }
        catch (ModelUnavailableException e)
        {
            AnsiConsole.WriteLine($"Embedding stopped. {e.Message} What was done is kept: run the command again.");
            return 1;
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<VectorProgress>
    {
        // A bar of nothing is full.
        public void Report(VectorProgress value) => (task.MaxValue, task.Value) = (Math.Max(value.Total, 1), value.Total == 0 ? 1 : value.Done);
    }
}
