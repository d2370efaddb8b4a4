using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's identity towards a channel: an app id and a way to come by tokens for it.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private readonly string? scope;
    private readonly Lazy<SharedToken> token;

    public AppCredentials(string? channelAuthTenant = null, HttpClient? customHttpClient = null, ILogger? logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    public AppCredentials(string? channelAuthTenant = null, HttpClient? customHttpClient = null, ILogger? logger = null, string? oAuthScope = null)
    {
        AuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger;
        scope = oAuthScope;
        token = new Lazy<SharedToken>(() => new SharedToken(BuildIAuthenticator().Value, Clock));
    }

    public string? MicrosoftAppId { get; set; }

    /// <summary>The tenant that issues the tokens; the cloud's own one where none is set.</summary>
    public string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = value;
    }

    public virtual string OAuthEndpoint => string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant);

    public virtual string OAuthScope => string.IsNullOrEmpty(scope) ? ToChannelFromBotOAuthScope : scope;

    public virtual bool ValidateAuthority => true;

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    protected string? AuthTenant { get; set; }

    protected HttpClient? CustomHttpClient { get; set; }

    protected ILogger? Logger { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(MicrosoftAppId))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync().WaitAsync(cancellationToken));
        }

        await base.ProcessHttpRequestAsync(request, cancellationToken);
    }

    /// <summary>Safe to call from many threads at once: they share one request.</summary>
    public Task<string> GetTokenAsync(bool forceRefresh = false) => token.Value.GetAsync(forceRefresh);

    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();
}
