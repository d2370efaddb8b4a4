using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Tokens that people gave a bot by signing in, by the name of a connection.</summary>
public interface IUserTokenProvider
{
    /// <returns>Null when the person has not signed in, or the code is not theirs.</returns>
    Task<TokenResponse?> GetUserTokenAsync(ITurnContext turnContext, string connectionName, string? magicCode, CancellationToken cancellationToken);

    Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken);

    Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, string connectionName, string userId, string? finalRedirect = null,
        CancellationToken cancellationToken = default);

    Task SignOutUserAsync(
        ITurnContext turnContext, string? connectionName = null, string? userId = null, CancellationToken cancellationToken = default);

    Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context, string userId, string? includeFilter = null, CancellationToken cancellationToken = default);

    Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context, string connectionName, string[] resourceUrls, string? userId = null,
        CancellationToken cancellationToken = default);
}
