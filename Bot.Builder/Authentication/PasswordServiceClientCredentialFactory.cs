using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot with one app id and a client secret; without an app id, authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient? http;
    private readonly ILogger? log;
    private readonly CredentialShelf shelf = new();

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        http = httpClient;
        log = logger;
    }

    public string? AppId { get; set; }

    public string? Password { get; set; }

    public string? TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(appId) && appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
        {
            return Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty);
        }

        return appId == AppId
            ? Task.FromResult(shelf.Take(appId, oauthScope, loginEndpoint, validateAuthority, () => Make(appId, oauthScope, loginEndpoint, validateAuthority)))
            : throw new InvalidOperationException("Credentials were asked for an app id that is not this bot's.");
    }

    private MicrosoftAppCredentials Make(string appId, string scope, string login, bool validateAuthority) => login switch
    {
        _ when Cloud.IsPublic(login) => new MicrosoftAppCredentials(appId, Password, TenantId, http, log, scope),
        _ when Cloud.IsGovernment(login) => new MicrosoftGovernmentAppCredentials(appId, Password, TenantId, http, log, scope),
        _ => new PrivateCloudAppCredentials(appId, Password, TenantId, http, log, scope, login, validateAuthority),
    };
}
