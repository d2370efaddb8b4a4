using System.Text.Json;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.State;

/// <summary>Keeps the text alone, knows no versions, and hands out JSON as a database would.</summary>
internal sealed class JsonTextStorage : IStorage
{
    private readonly Dictionary<string, string> _items = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(_items.ContainsKey)
            .ToDictionary(key => key, key => (object)JsonDocument.Parse(_items[key]).RootElement));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
            _items[key] = JsonSerializer.Serialize(value);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            _items.Remove(key);
        return Task.CompletedTask;
    }
}
