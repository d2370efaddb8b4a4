namespace Bot.Storage;

/// <summary>
/// The part of the store that the Direct Line door reads: conversations, their activity logs, uploads, revoked tokens.
/// The person's own activities enter the log through <see cref="ITurnStore.AcceptAsync"/>, the bot's through <see cref="ITurnStore.CommitAsync"/>.
/// </summary>
internal interface IDirectLineStore
{
    /// <summary>False when the conversation exists already; it is then left as it is.</summary>
    Task<bool> CreateConversationAsync(DirectLineConversation conversation, CancellationToken cancellationToken);

    Task<DirectLineConversation?> ReadConversationAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>No more activities are accepted by its door; the log stays readable until its retention ends.</summary>
    Task EndConversationAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Activities with a greater watermark, in order.</summary>
    Task<IReadOnlyList<LoggedActivity>> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The same, and then each new activity once it is committed, until cancelled or the conversation has ended.</summary>
    IAsyncEnumerable<LoggedActivity> FollowLogAsync(string conversation, long after, CancellationToken cancellationToken);

    Task<Upload?> ReadUploadAsync(string id, CancellationToken cancellationToken);

    /// <summary>Refuses a token, by its id, until the given time (when it would have ended anyway).</summary>
    Task RevokeAsync(string tokenId, DateTimeOffset until, CancellationToken cancellationToken);

    Task<bool> IsRevokedAsync(string tokenId, CancellationToken cancellationToken);
}
