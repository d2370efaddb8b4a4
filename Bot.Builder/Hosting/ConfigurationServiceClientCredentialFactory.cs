using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity as settings tell it: <c>MicrosoftAppType</c> (MultiTenant, SingleTenant or UserAssignedMSI; empty is MultiTenant),
/// <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory inner;

    /// <exception cref="InvalidOperationException">A setting is missing or not known; the message names its key.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]?.Trim();
        inner = type?.ToUpperInvariant() switch
        {
            null or "" or "MULTITENANT" => new PasswordServiceClientCredentialFactory(
                AppId(configuration), configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey], tenantId: null, httpClient, logger),
            "SINGLETENANT" => new PasswordServiceClientCredentialFactory(
                Required(configuration, MicrosoftAppCredentials.MicrosoftAppIdKey),
                Required(configuration, MicrosoftAppCredentials.MicrosoftAppPasswordKey),
                Required(configuration, MicrosoftAppCredentials.MicrosoftAppTenantIdKey),
                httpClient,
                logger),
            "USERASSIGNEDMSI" => ManagedIdentity(configuration, httpClient, logger),
            _ => throw new InvalidOperationException(
                $"{MicrosoftAppCredentials.MicrosoftAppTypeKey} must be MultiTenant, SingleTenant or UserAssignedMSI."),
        };
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static ManagedIdentityServiceClientCredentialsFactory ManagedIdentity(
        IConfiguration configuration, HttpClient? httpClient, ILogger? logger)
    {
        Required(configuration, MicrosoftAppCredentials.MicrosoftAppTenantIdKey);
        return new(Required(configuration, MicrosoftAppCredentials.MicrosoftAppIdKey), httpClient, logger);
    }

    private static string? AppId(IConfiguration configuration) => configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];

    private static string Required(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new InvalidOperationException($"{key} is required for this {MicrosoftAppCredentials.MicrosoftAppTypeKey}.");
}
