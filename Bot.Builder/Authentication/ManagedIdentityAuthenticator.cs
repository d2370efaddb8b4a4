using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens for a user-assigned managed identity, by Azure.Identity, which also keeps them.</summary>
public class ManagedIdentityAuthenticator : IAuthenticator
{
    private readonly ManagedIdentityCredential credential;
    private readonly TokenRequestContext context;

    public ManagedIdentityAuthenticator(string appId, string resource, HttpClient? customHttpClient = null, ILogger? logger = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(appId);
        ArgumentException.ThrowIfNullOrEmpty(resource);
        var options = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(appId));
        if (customHttpClient is not null)
        {
            options.Transport = new HttpClientTransport(customHttpClient);
        }

        credential = new ManagedIdentityCredential(options);
        context = new TokenRequestContext([ConfidentialClient.DefaultScope(resource)]);
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var token = await credential.GetTokenAsync(context);
        return new AuthenticatorResult { AccessToken = token.Token, ExpiresOn = token.ExpiresOn };
    }
}
