using Bot.Knowledge;
using Bot.Knowledge.Retrieval.Hybrid;
using Bot.Models.Clients;

namespace Bot.Models;

/// <summary>Embeds new content while the host runs: at the start, and when the content has changed.</summary>
internal sealed partial class VectorKeeper(KnowledgeBase knowledge, HybridSearch hybrid, ModelClients clients, TimeProvider clock, ILogger<VectorKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await CompleteAsync(stoppingToken);
            await Task.Delay(_pause, clock, stoppingToken);
        }
    }

    private async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var snapshot = knowledge.Current;
        if (hybrid.IsComplete(snapshot)) return;
        try
        {
            LogMade(await hybrid.CompleteAsync(snapshot, clients.Embeddings, null, cancellationToken));
        }
        catch (Exception e) when (e is ModelUnavailableException or IOException or Microsoft.Data.Sqlite.SqliteException)
        {
            LogLater(e is ModelUnavailableException known ? known.Fault.ToString() : e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} new texts were embedded")]
    private partial void LogMade(int count);

    [LoggerMessage(LogLevel.Warning, "New content is not embedded yet ({Reason}); the search is by words until it is")]
    private partial void LogLater(string reason);
}
