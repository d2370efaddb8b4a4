namespace Microsoft.Bot.Builder;

/// <summary>Keeps items by key.</summary>
public interface IStorage
{
    /// <returns>The items that exist; keys of others are missing.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes all items or none. An <see cref="IStoreItem"/> with an ETag other than "*" is refused when what is stored has another.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
