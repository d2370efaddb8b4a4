using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.DirectLine;

/// <summary>What a token is good for. A token of one purpose is refused for the others.</summary>
internal enum TokenPurpose
{
    /// <summary>All calls of a client.</summary>
    Client,

    /// <summary>Opening the WebSocket: it stands in an address, where proxies may log it, so it lives for two minutes.</summary>
    Stream,

    /// <summary>Getting a fresh client token for the same conversation after a reload or a long pause.</summary>
    Resume,
}

/// <param name="Id">Unique; the name under which the token can be revoked.</param>
/// <param name="ConversationId">As the client spells it.</param>
internal sealed record TokenGrant(string Id, string ConversationId, string UserId, DateTimeOffset Until);

internal abstract record TokenCheck
{
    private TokenCheck() { }

    internal sealed record Genuine(TokenGrant Grant) : TokenCheck;

    internal sealed record Expired : TokenCheck;

    internal sealed record Forged : TokenCheck;
}

/// <summary>Signed tokens, each bound to one conversation and one person.</summary>
internal sealed class DirectLineTokens(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private const string Issuer = "skillsadvisor";
    private const string ConversationClaim = "conv";
    // Web Chat reads the person's id from a claim of this name.
    private const string UserClaim = "user";
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials = new(new SymmetricSecurityKey(key.Bytes), SecurityAlgorithms.HmacSha256);

    public int ClientSeconds => options.Value.TokenSeconds;

    /// <summary>A conversation id that nobody can guess, in letters and digits.</summary>
    public static string NewConversationId() => RandomNumberGenerator.GetHexString(24, lowercase: true);

    /// <summary>The prefix tells clients that the server chose the id, and that they may not send another.</summary>
    public static string NewUserId() => $"dl_{RandomNumberGenerator.GetHexString(24, lowercase: true)}";

    public string IssueClient(string conversationId, string userId) =>
        Issue(TokenPurpose.Client, conversationId, userId, TimeSpan.FromSeconds(options.Value.TokenSeconds));

    public string IssueStream(string conversationId, string userId) => Issue(TokenPurpose.Stream, conversationId, userId, StreamLifetime);

    public string IssueResume(string conversationId, string userId, TimeSpan lifetime) => Issue(TokenPurpose.Resume, conversationId, userId, lifetime);

    public async Task<TokenCheck> CheckAsync(string token, TokenPurpose purpose)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = AudienceOf(purpose),
            IssuerSigningKey = credentials.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires > clock.GetUtcNow().UtcDateTime
                ? true
                : throw new SecurityTokenExpiredException(),
        });
        return result switch
        {
            { Exception: SecurityTokenExpiredException } => new TokenCheck.Expired(),
            { IsValid: true, SecurityToken: JsonWebToken jwt }
                when jwt.TryGetPayloadValue<string>(ConversationClaim, out var conversation) && jwt.TryGetPayloadValue<string>(UserClaim, out var user) =>
                new TokenCheck.Genuine(new TokenGrant(jwt.Id, conversation, user, jwt.ValidTo)),
            _ => new TokenCheck.Forged(),
        };
    }

    private string Issue(TokenPurpose purpose, string conversationId, string userId, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow();
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AudienceOf(purpose),
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = credentials,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7(now).ToString("N"),
                [ConversationClaim] = conversationId,
                [UserClaim] = userId,
            },
        });
    }

    private static string AudienceOf(TokenPurpose purpose) => purpose switch
    {
        TokenPurpose.Client => "directline",
        TokenPurpose.Stream => "directline-stream",
        TokenPurpose.Resume => "directline-resume",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
