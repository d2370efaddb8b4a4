using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with a client secret in the government cloud of the United States.</summary>
public class MicrosoftGovernmentAppCredentials : MicrosoftAppCredentials
{
    public static new readonly MicrosoftGovernmentAppCredentials Empty = new(null, null);

    public MicrosoftGovernmentAppCredentials(
        string? appId, string? password, HttpClient? customHttpClient = null, ILogger? logger = null, string? oAuthScope = null)
        : base(appId, password, customHttpClient, logger, oAuthScope)
    {
    }

    public MicrosoftGovernmentAppCredentials(
        string? appId, string? password, string? channelAuthTenant, HttpClient? customHttpClient = null, ILogger? logger = null,
        string? oAuthScope = null)
        : base(appId, password, channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
    }

    protected override string DefaultChannelAuthTenant => GovernmentAuthenticationConstants.DefaultChannelAuthTenant;

    protected override string ToChannelFromBotLoginUrlTemplate => GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    protected override string ToChannelFromBotOAuthScope => GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope;
}
