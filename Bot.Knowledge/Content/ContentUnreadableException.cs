namespace Bot.Knowledge.Content;

/// <summary>No entry at all could be read: there is nothing to answer from, and the host must not start.</summary>
public sealed class ContentUnreadableException : Exception
{
    public ContentUnreadableException(string message) : base(message) { }

    public ContentUnreadableException(string message, Exception innerException) : base(message, innerException) { }

    public ContentUnreadableException() { }

    /// <summary>Null where the folder itself is missing.</summary>
    public ContentReport? Report { get; init; }
}
