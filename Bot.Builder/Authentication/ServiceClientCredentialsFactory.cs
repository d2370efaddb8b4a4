using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who the bot is: which app ids are its own, and how it proves so to a channel.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>True without an app id: no caller is asked who it is. The host decides where that is allowed.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
