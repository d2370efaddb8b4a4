using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that is a user-assigned managed identity.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string ownAppId;
    private readonly HttpClient? http;
    private readonly ILogger? log;
    private readonly CredentialShelf shelf = new();

    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ownAppId = appId;
        http = httpClient;
        log = logger;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == ownAppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        appId == ownAppId
            ? Task.FromResult(shelf.Take(appId, audience, loginEndpoint, validateAuthority,
                () => new ManagedIdentityAppCredentials(appId, audience, http, log)))
            : throw new InvalidOperationException("Credentials were asked for an app id that is not this bot's.");
}
