using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication both ways against one cloud.</summary>
internal sealed class CloudAuthentication(
    Cloud cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, IHttpClientFactory? http, ILogger? logger)
    : BotFrameworkAuthentication
{
    private readonly InboundTokens inbound = new(cloud, credentials, configuration, http, logger ?? NullLogger.Instance);

    internal TimeProvider Clock { init => inbound.Clock = value; }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var identity = await inbound.IdentifyAsync(activity, authHeader, cancellationToken);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = GetOriginatingAudience(),
            CallerId = await GenerateCallerIdAsync(credentials, identity, cloud.CallerId, cancellationToken),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new CloudConnectorFactory(AppIdOf(claimsIdentity), cloud, credentials, http);

    public override string GetOriginatingAudience() => cloud.OutboundScope;

    // A channel's token names the bot as its audience; an identity that was made for a proactive message may name only the app.
    private static string AppIdOf(ClaimsIdentity identity) =>
        identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value ?? "";
}
