using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with a client secret.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    public const string MicrosoftAppIdKey = "MicrosoftAppId";

    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";

    public const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";

    public const string MicrosoftAppTypeKey = "MicrosoftAppType";

    /// <summary>No identity: requests go out without a token, as to an Emulator without an app id.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    public MicrosoftAppCredentials(
        string? appId, string? password, HttpClient? customHttpClient = null, ILogger? logger = null, string? oAuthScope = null)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    public MicrosoftAppCredentials(
        string? appId, string? password, string? channelAuthTenant, HttpClient? customHttpClient = null, ILogger? logger = null,
        string? oAuthScope = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
    }

    public string? MicrosoftAppPassword { get; set; }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new ConfidentialClient(
        ConfidentialClient.Builder(this, CustomHttpClient).WithClientSecret(MicrosoftAppPassword).Build(), OAuthScope));
}
