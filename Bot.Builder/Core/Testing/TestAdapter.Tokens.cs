using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <remarks>Tokens stand in memory, put there by the test; whose credentials ask makes no difference.</remarks>
public partial class TestAdapter
{
    private const string SignInPage = "https://fake.com/oauthsignin";

    private readonly Dictionary<TokenKey, string> _tokens = [];
    private readonly Dictionary<(TokenKey, string MagicCode), string> _tokensByCode = [];
    private readonly Dictionary<(TokenKey, string Item), string?> _exchanges = [];

    /// <param name="magicCode">Holds the token back until the person sends this code.</param>
    public void AddUserToken(string connectionName, string channelId, string userId, string token, string? magicCode = null)
    {
        var key = new TokenKey(connectionName, channelId, userId);
        if (magicCode is null)
            _tokens[key] = token;
        else
            _tokensByCode[(key, magicCode)] = token;
    }

    /// <param name="exchangableItem">The token or the address that is given in exchange.</param>
    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangableItem, string token) =>
        _exchanges[(new TokenKey(connectionName, channelId, userId), exchangableItem)] = token;

    /// <summary>Makes the exchange of this item fail with an exception.</summary>
    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem) =>
        _exchanges[(new TokenKey(connectionName, channelId, userId), exchangableItem)] = null;

    public virtual Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, string connectionName, string? magicCode, CancellationToken cancellationToken)
    {
        var key = KeyOf(turnContext, connectionName, null);
        if (magicCode is not null && _tokensByCode.Remove((key, magicCode), out var shown))
            _tokens[key] = shown;
        return Task.FromResult(_tokens.TryGetValue(key, out var token) ? Response(key, token) : null);
    }

    public virtual Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string? magicCode, CancellationToken cancellationToken) =>
        GetUserTokenAsync(turnContext, connectionName, magicCode, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken) =>
        Task.FromResult($"{SignInPage}/{connectionName}/{turnContext.Activity.ChannelId}");

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, connectionName, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, string connectionName, string userId, string? finalRedirect = null, CancellationToken cancellationToken = default) =>
        Task.FromResult($"{SignInPage}/{connectionName}/{turnContext.Activity.ChannelId}/{userId}");

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string? finalRedirect = null,
        CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task SignOutUserAsync(
        ITurnContext turnContext, string? connectionName = null, string? userId = null, CancellationToken cancellationToken = default)
    {
        var asked = KeyOf(turnContext, connectionName ?? "", userId);
        foreach (var key in _tokens.Keys.Where(key => key.IsOfSamePerson(asked) && (connectionName is null || key.Connection == connectionName)).ToArray())
            _tokens.Remove(key);
        return Task.CompletedTask;
    }

    public virtual Task SignOutUserAsync(
        ITurnContext turnContext, AppCredentials oAuthAppCredentials, string? connectionName = null, string? userId = null,
        CancellationToken cancellationToken = default) => SignOutUserAsync(turnContext, connectionName, userId, cancellationToken);

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context, string userId, string? includeFilter = null, CancellationToken cancellationToken = default)
    {
        var asked = KeyOf(context, "", userId);
        var wanted = includeFilter?.Split(',', StringSplitOptions.TrimEntries);
        return Task.FromResult(_tokens.Keys
            .Where(key => key.IsOfSamePerson(asked) && wanted?.Contains(key.Connection) != false)
            .Select(key => new TokenStatus { ConnectionName = key.Connection, HasToken = true, ServiceProviderDisplayName = key.Connection })
            .ToArray());
    }

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context, AppCredentials oAuthAppCredentials, string userId, string? includeFilter = null,
        CancellationToken cancellationToken = default) => GetTokenStatusAsync(context, userId, includeFilter, cancellationToken);

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context, string connectionName, string[] resourceUrls, string? userId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new Dictionary<string, TokenResponse>());

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context, AppCredentials oAuthAppCredentials, string connectionName, string[] resourceUrls, string? userId = null,
        CancellationToken cancellationToken = default) => GetAadTokensAsync(context, connectionName, resourceUrls, userId, cancellationToken);

    public Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, connectionName, turnContext.Activity.From.Id, null, cancellationToken);

    public Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, string userId, string? finalRedirect = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new SignInResource
        {
            SignInLink = $"{SignInPage}/{connectionName}/{turnContext.Activity.ChannelId}/{userId}",
            TokenExchangeResource = new TokenExchangeResource { Id = NextId(), Uri = $"api://{connectionName}/resource" },
        });

    public virtual Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string? finalRedirect = null,
        CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, connectionName, userId, finalRedirect, cancellationToken);

    /// <returns>Null when nothing is known to be given for the item.</returns>
    /// <exception cref="InvalidOperationException">The test asked for this exchange to fail.</exception>
    public Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext, string connectionName, string userId, TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        var item = exchangeRequest.Token is { Length: > 0 } token ? token : exchangeRequest.Uri ?? "";
        var key = KeyOf(turnContext, connectionName, userId);
        if (!_exchanges.TryGetValue((key, item), out var given))
            return Task.FromResult<TokenResponse?>(null);
        return given is null
            ? throw new InvalidOperationException("The test asked for this exchange to fail.")
            : Task.FromResult<TokenResponse?>(Response(key, given));
    }

    public Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, connectionName, userId, exchangeRequest, cancellationToken);

    private static TokenKey KeyOf(ITurnContext turnContext, string connectionName, string? userId)
    {
        BotAssert.ContextNotNull(turnContext);
        return new TokenKey(connectionName, turnContext.Activity.ChannelId, userId ?? turnContext.Activity.From.Id);
    }

    private static TokenResponse Response(TokenKey key, string token) =>
        new() { ChannelId = key.Channel, ConnectionName = key.Connection, Token = token };

    private readonly record struct TokenKey(string Connection, string Channel, string User)
    {
        internal bool IsOfSamePerson(TokenKey other) => Channel == other.Channel && User == other.User;
    }
}
