using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>What a token and a conversation id lead to.</summary>
internal abstract record Admission
{
    private Admission() { }

    internal sealed record Granted(TokenGrant Grant) : Admission;

    internal sealed record Refused(IResult Answer) : Admission;
}

/// <summary>Who may use which conversation: the bearer of a genuine, unrevoked token for it, as long as it has not ended.</summary>
internal sealed class DirectLineGate(DirectLineTokens tokens, IDirectLineStore store)
{
    private const string Scheme = "Bearer ";
    // A token of ours has about 400 characters.
    private const int LongestToken = 4096;

    public static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    /// <summary>Checks the token alone: its conversation need not have begun.</summary>
    public async Task<Admission> CheckTokenAsync(string? token, TokenPurpose purpose, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token)) return new Admission.Refused(DirectLineError.NoToken());
        if (token.Length > LongestToken) return new Admission.Refused(DirectLineError.ForgedToken());
        return await tokens.CheckAsync(token, purpose) switch
        {
            TokenCheck.Expired => new Admission.Refused(DirectLineError.ExpiredToken()),
            TokenCheck.Forged => new Admission.Refused(DirectLineError.ForgedToken()),
            TokenCheck.Genuine { Grant: var grant } when await store.IsRevokedAsync(grant.Id, cancellationToken) => new Admission.Refused(DirectLineError.ExpiredToken()),
            TokenCheck.Genuine { Grant: var grant } => new Admission.Granted(grant),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async Task<Admission> EnterAsync(string? token, TokenPurpose purpose, string conversationId, CancellationToken cancellationToken)
    {
        var admission = await CheckTokenAsync(token, purpose, cancellationToken);
        if (admission is not Admission.Granted { Grant: var grant }) return admission;
        if (grant.ConversationId != conversationId) return new Admission.Refused(DirectLineError.ForeignConversation());
        return await IsOpenAsync(grant, cancellationToken) ? admission : new Admission.Refused(DirectLineError.NoConversation());
    }

    /// <summary>True while the conversation exists, belongs to the person of the token and has not ended.</summary>
    public async Task<bool> IsOpenAsync(TokenGrant grant, CancellationToken cancellationToken) =>
        await store.ReadConversationAsync(ConversationKey.OfDirectLine(grant.ConversationId), cancellationToken) is { Ended: false } conversation
        && conversation.UserId == grant.UserId;
}
