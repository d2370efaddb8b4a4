using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens for an app with a secret or a certificate, by MSAL.</summary>
internal sealed class ConfidentialClient(IConfidentialClientApplication application, string scope) : IAuthenticator
{
    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await application.AcquireTokenForClient([DefaultScope(scope)]).WithForceRefresh(forceRefresh).ExecuteAsync();
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }

    /// <summary>All that the app was granted there; a scope that already says which stays as it is.</summary>
    public static string DefaultScope(string scope) =>
        scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : $"{scope}/.default";

    public static ConfidentialClientApplicationBuilder Builder(AppCredentials credentials, HttpClient? http) =>
        ConfidentialClientApplicationBuilder.Create(credentials.MicrosoftAppId)
            .WithAuthority(credentials.OAuthEndpoint, credentials.ValidateAuthority)
            .WithHttpClientFactory(new Http(http ?? SharedHttp.Client));

    private sealed class Http(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
