using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot with one app id and a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly X509Certificate2 own;
    private readonly string ownAppId;
    private readonly string? tenant;
    private readonly HttpClient? http;
    private readonly ILogger? log;
    private readonly bool sendsChain;
    private readonly CredentialShelf shelf = new();

    public CertificateServiceClientCredentialsFactory(
        X509Certificate2 certificate, string appId, string? tenantId = null, HttpClient? httpClient = null, ILogger? logger = null,
        bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentException.ThrowIfNullOrEmpty(appId);
        own = certificate;
        ownAppId = appId;
        tenant = tenantId;
        http = httpClient;
        log = logger;
        sendsChain = sendX5c;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == ownAppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        appId == ownAppId
            ? Task.FromResult(shelf.Take(appId, audience, loginEndpoint, validateAuthority, () => Cloud.IsGovernment(loginEndpoint)
                ? new CertificateGovernmentAppCredentials(own, appId, tenant, audience, sendsChain, http, log)
                : new CertificateAppCredentials(own, appId, tenant, audience, sendsChain, http, log)))
            : throw new InvalidOperationException("Credentials were asked for an app id that is not this bot's.");
}
