using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

public static class BotFrameworkAuthenticationFactory
{
    /// <summary>For a bot without an identity, in the public cloud.</summary>
    public static BotFrameworkAuthentication Create() =>
        Create(null, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(),
            null, null);

    /// <summary>
    /// The public cloud where neither a channel service nor an address is named, the government's where its channel service is,
    /// and otherwise a cloud of the named addresses; of those, what is left out is as in the public cloud.
    /// </summary>
    /// <exception cref="InvalidOperationException">The channel service is not known.</exception>
    public static BotFrameworkAuthentication Create(
        string? channelService, bool validateAuthority, string? toChannelFromBotLoginUrl, string? toChannelFromBotOAuthScope,
        string? toBotFromChannelTokenIssuer, string? oAuthUrl, string? toBotFromChannelOpenIdMetadataUrl,
        string? toBotFromEmulatorOpenIdMetadataUrl, string? callerId, ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration? authConfiguration, IHttpClientFactory? httpClientFactory, ILogger? logger)
    {
        var known = channelService switch
        {
            null or "" => Cloud.Public,
            GovernmentAuthenticationConstants.ChannelService => Cloud.Government,
            _ => throw new InvalidOperationException("The channel service is neither empty (public cloud) nor the government's."),
        };
        string?[] named =
        [
            toChannelFromBotLoginUrl, toChannelFromBotOAuthScope, toBotFromChannelTokenIssuer, oAuthUrl, toBotFromChannelOpenIdMetadataUrl,
            toBotFromEmulatorOpenIdMetadataUrl, callerId,
        ];
        var cloud = Array.TrueForAll(named, string.IsNullOrEmpty) ? known : known with
        {
            LoginUrl = Or(toChannelFromBotLoginUrl, known.LoginUrl),
            OutboundScope = Or(toChannelFromBotOAuthScope, known.OutboundScope),
            ChannelIssuer = Or(toBotFromChannelTokenIssuer, known.ChannelIssuer),
            ChannelMetadataUrl = Or(toBotFromChannelOpenIdMetadataUrl, known.ChannelMetadataUrl),
            EmulatorMetadataUrl = Or(toBotFromEmulatorOpenIdMetadataUrl, known.EmulatorMetadataUrl),
            CallerId = string.IsNullOrEmpty(callerId) ? known.CallerId : callerId,
            ValidatesAuthority = validateAuthority,
        };
        return new CloudAuthentication(cloud, credentialFactory, authConfiguration ?? new AuthenticationConfiguration(), httpClientFactory, logger);
    }

    private static string Or(string? given, string known) => string.IsNullOrEmpty(given) ? known : given;
}
