using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with a certificate.</summary>
public class CertificateAppCredentials : AppCredentials
{
    private readonly X509Certificate2 certificate;
    private readonly bool sendsChain;

    public CertificateAppCredentials(CertificateAppCredentialsOptions options)
        : this(Checked(options).ClientCertificate!, options.AppId!, options.ChannelAuthTenant, options.OauthScope, options.SendX5c,
            options.CustomHttpClient, options.Logger)
    {
    }

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate, string appId, string? channelAuthTenant = null, HttpClient? customHttpClient = null,
        ILogger? logger = null)
        : this(clientCertificate, appId, channelAuthTenant, null, false, customHttpClient, logger)
    {
    }

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate, bool sendX5c, string appId, string? channelAuthTenant = null, HttpClient? customHttpClient = null,
        ILogger? logger = null)
        : this(clientCertificate, appId, channelAuthTenant, null, sendX5c, customHttpClient, logger)
    {
    }

    /// <summary>With <paramref name="sendX5c"/> the chain goes along, which lets the certificate be renewed without registering it anew.</summary>
    public CertificateAppCredentials(
        X509Certificate2 clientCertificate, string appId, string? channelAuthTenant = null, string? oAuthScope = null, bool sendX5c = false,
        HttpClient? customHttpClient = null, ILogger? logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        ArgumentNullException.ThrowIfNull(clientCertificate);
        ArgumentException.ThrowIfNullOrEmpty(appId);
        certificate = clientCertificate;
        sendsChain = sendX5c;
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new ConfidentialClient(
        ConfidentialClient.Builder(this, CustomHttpClient).WithCertificate(certificate, sendsChain).Build(), OAuthScope));

    private static CertificateAppCredentialsOptions Checked(CertificateAppCredentialsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options;
    }
}
