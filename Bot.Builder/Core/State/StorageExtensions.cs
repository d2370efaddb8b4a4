namespace Microsoft.Bot.Builder;

public static class StorageExtensions
{
    /// <summary>Reads items as one type: the type asked for is what is created.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var typed = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, item) in items)
        {
            if (StateJson.Convert<TStoreItem>(item) is not { } value)
                continue;
            if (value is IStoreItem mine && item is IStoreItem theirs)
                mine.ETag = theirs.ETag;
            typed.Add(key, value);
        }

        return typed;
    }
}
