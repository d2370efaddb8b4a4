using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps items in this process, as text, so that nobody holds a stored object. For tests and trials: nothing survives a restart.</summary>
/// <remarks>Safe for many threads. Items are made into text before the lock is taken, which only compares versions and swaps references.</remarks>
public class MemoryStorage : IStorage
{
    private readonly ConcurrentDictionary<string, Item> _items = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
    private long _version;

    /// <param name="dictionary">Items to begin with.</param>
    public MemoryStorage(Dictionary<string, JsonObject>? dictionary = null)
    {
        foreach (var (key, item) in dictionary ?? [])
            _items[key] = new Item(StateDocument.From(item).Render(), null, null, NextETag());
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (_items.TryGetValue(key, out var item))
                found[key] = item.Open();
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <summary>Writes all or nothing, and puts the new ETag into each <see cref="IStoreItem"/>.</summary>
    /// <exception cref="InvalidOperationException">An item was written or deleted by another since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var items = changes.Select(change => (change.Key, change.Value, Item: Item.Of(change.Key, change.Value, NextETag()))).ToArray();
        lock (_writing)
        {
            foreach (var (key, value, _) in items)
                RefuseIfOutdated(key, value);
            foreach (var (key, _, item) in items)
                _items[key] = item;
        }

        foreach (var (_, value, item) in items)
        {
            if (value is IStoreItem written)
                written.ETag = item.ETag;
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_writing)
        {
            foreach (var key in keys)
                _items.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }

    private void RefuseIfOutdated(string key, object value)
    {
        if (value is not IStoreItem { ETag: { } mine and not "*" })
            return;
        if (!_items.TryGetValue(key, out var stored) || stored.ETag != mine)
            throw new InvalidOperationException("ETag conflict: the stored item is not the one that was read.");
    }

    private string NextETag() => Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture);

    /// <summary>A stored item. The type is that of the object that was written: it is remembered beside the text, never read from it.</summary>
    private sealed record Item(StateText? State, byte[]? Text, Type? Type, string ETag)
    {
        internal static Item Of(string key, object? value, string eTag)
        {
            ArgumentNullException.ThrowIfNull(value, key);
            if (value is IStoreItem { ETag: "" })
                throw new ArgumentException("An ETag is a version, \"*\" or null, never empty.", key);
            if (value is StateDocument document)
                return new Item(document.ToText(), null, null, eTag);
            var text = StateJson.Write(value);
            return value is IDictionary<string, object> or JsonObject && StateText.Parse(text) is { } state
                ? new Item(state, null, null, eTag)
                : new Item(null, text, value.GetType(), eTag);
        }

        internal object Open()
        {
            if (State is not null)
                return new StateDocument(State, ETag);
            var value = JsonSerializer.Deserialize(Text, Type ?? typeof(object), StateJson.Options)!;
            if (value is IStoreItem item)
                item.ETag = ETag;
            return value;
        }
    }
}
