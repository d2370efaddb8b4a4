using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as settings tell it: the cloud by <c>ChannelService</c>, single addresses by their own keys.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication inner;

    /// <summary>For a certificate, pass a <see cref="CertificateServiceClientCredentialsFactory"/>.</summary>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        inner = BotFrameworkAuthenticationFactory.Create(
            configuration["ChannelService"],
            !bool.TryParse(configuration["ValidateAuthority"], out var validates) || validates,
            configuration["ToChannelFromBotLoginUrl"],
            configuration["ToChannelFromBotOAuthScope"],
            configuration["ToBotFromChannelTokenIssuer"],
            configuration["OAuthUrl"],
            configuration["ToBotFromChannelOpenIdMetadataUrl"],
            configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            configuration["CallerId"],
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, httpClientFactory?.CreateClient(), logger),
            WithOwnTenant(authConfiguration, configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey]),
            httpClientFactory,
            logger);
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => inner.CreateConnectorFactory(claimsIdentity);

    public override string GetOriginatingAudience() => inner.GetOriginatingAudience();

    // The Emulator logs in at the tenant of a single-tenant bot, not at the Bot Framework's.
    private static AuthenticationConfiguration WithOwnTenant(AuthenticationConfiguration? given, string? tenant)
    {
        given ??= new AuthenticationConfiguration();
        if (string.IsNullOrWhiteSpace(tenant))
        {
            return given;
        }

        string[] templates =
        [
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
        ];
        return new AuthenticationConfiguration
        {
            ClaimsValidator = given.ClaimsValidator,
            RequiredEndorsements = given.RequiredEndorsements,
            ValidTokenIssuers =
                [.. given.ValidTokenIssuers, .. templates.Select(template => string.Format(CultureInfo.InvariantCulture, template, tenant))],
        };
    }
}
