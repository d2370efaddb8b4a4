using Bot.Sdk;
using Microsoft.Bot.Builder;

namespace Bot.Turns;

/// <summary>The SDK's storage, served from the transaction of the running turn: nothing is written before the turn is committed.</summary>
internal sealed class TurnStateStorage : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var documents = await Turn.ReadStateAsync(keys, cancellationToken);
        return documents.ToDictionary(document => document.Key, document => StoredState.Read(document.Value));
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, document) in changes) Turn.WriteState(key, StoredState.Write(document));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys) Turn.WriteState(key, null);
        return Task.CompletedTask;
    }

    private static TurnTransaction Turn => TurnTransaction.Current ?? throw new InvalidOperationException("State is read and written within a turn only.");
}
