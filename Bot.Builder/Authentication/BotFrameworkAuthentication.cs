using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who calls the bot, and how the bot calls back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The caller did not prove to be who it must be.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>For whom tokens are made when the bot itself begins to talk.</summary>
    public virtual string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <returns>Null where authentication is off, the calling bot where a bot called, else <paramref name="callerId"/>.</returns>
    protected async Task<string?> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string? callerId, CancellationToken cancellationToken) =>
        await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken) ? null : callerId;
}
