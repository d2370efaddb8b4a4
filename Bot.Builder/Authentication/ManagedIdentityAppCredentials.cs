using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A user-assigned managed identity: no secret to keep, but it works only inside Azure.</summary>
public class ManagedIdentityAppCredentials : AppCredentials
{
    public ManagedIdentityAppCredentials(string appId, string? oAuthScope, HttpClient? customHttpClient = null, ILogger? logger = null)
        : base(null, customHttpClient, logger, oAuthScope)
    {
        ArgumentException.ThrowIfNullOrEmpty(appId);
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => new ManagedIdentityAuthenticator(MicrosoftAppId!, OAuthScope, CustomHttpClient, Logger));
}
