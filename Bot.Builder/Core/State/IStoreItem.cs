namespace Microsoft.Bot.Builder;

/// <summary>An item that knows which stored version it was read from.</summary>
public interface IStoreItem
{
    /// <summary>The stored version; null or "*" overwrites whatever is there.</summary>
    string? ETag { get; set; }
}
