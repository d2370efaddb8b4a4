using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with a client secret at a login service that the settings name.</summary>
internal sealed class PrivateCloudAppCredentials(
    string appId, string? password, string? tenant, HttpClient? http, ILogger? logger, string scope, string loginEndpoint, bool validateAuthority)
    : MicrosoftAppCredentials(appId, password, tenant, http, logger, scope)
{
    public override string OAuthEndpoint => loginEndpoint;

    public override bool ValidateAuthority => validateAuthority;
}
