using System.Text.Json;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.State;

/// <summary>Memory that counts what is read and written, and fails when told to.</summary>
internal sealed class CountingStorage : IStorage
{
    private readonly MemoryStorage _inner = new();

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    public int LastLength { get; private set; }

    public bool Fails { get; set; }

    public HashSet<string> Keys { get; } = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Reads++;
        return _inner.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        if (Fails)
            throw new IOException("disk full");
        Writes++;
        Keys.UnionWith(changes.Keys);
        LastLength = changes.Values.Sum(value => JsonSerializer.SerializeToUtf8Bytes(value).Length);
        return _inner.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Keys.ExceptWith(keys);
        return _inner.DeleteAsync(keys, cancellationToken);
    }
}
