using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Judges the token of an incoming activity. There are two kinds: of a channel, issued by the Bot Connector for this bot, and of the
/// Emulator, issued by Azure AD to the bot's own app id. Everything else is refused, and always in the same way.
/// </summary>
internal sealed partial class InboundTokens(
    Cloud cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, IHttpClientFactory? http, ILogger logger)
{
    /// <summary>Real tokens have one or two thousand characters; nobody has to unpack more.</summary>
    private const int LongestToken = 16 * 1024;

    /// <summary>Clocks of the two sides may differ by this much.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private SigningKeys? channelKeys;
    private SigningKeys? emulatorKeys;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <exception cref="UnauthorizedAccessException">The token is missing or not good. The message says why, without any part of the token.</exception>
    public async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await credentials.IsAuthenticationDisabledAsync(cancellationToken)
                ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
                : throw Refused("no token");
        }

        var token = Read(authHeader);
        var identity = EmulatorIssuers.Contains(token.Issuer) || configuration.ValidTokenIssuers.Contains(token.Issuer)
            ? await IdentifyEmulatorAsync(token, cancellationToken)
            : await IdentifyChannelAsync(token, activity, cancellationToken);
        if (configuration.ClaimsValidator is { } lastWord)
        {
            await lastWord.ValidateClaimsAsync([.. identity.Claims]);
        }

        return identity;
    }

    private async Task<ClaimsIdentity> IdentifyChannelAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        channelKeys ??= Keys(cloud.ChannelMetadataUrl);
        var key = await KeyOfAsync(token, channelKeys, cancellationToken);
        var identity = await ValidateAsync(token, key, [cloud.ChannelIssuer]);
        await RequireOwnAudienceAsync(token, cancellationToken);

        var vouched = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrWhiteSpace(vouched) || !SameAddress(vouched, activity.ServiceUrl))
        {
            throw Refused("the service URL is not the one that the token vouches for");
        }

        // The key speaks only for the channels it is endorsed for, whatever the activity claims to come from.
        var endorsements = Endorsements(key);
        if (string.IsNullOrEmpty(activity.ChannelId)
            || !EndorsementsValidator.Validate(activity.ChannelId, endorsements)
            || !Array.TrueForAll(configuration.RequiredEndorsements, required => EndorsementsValidator.Validate(required, endorsements)))
        {
            throw Refused("the signing key is not endorsed for the channel");
        }

        return identity;
    }

    private async Task<ClaimsIdentity> IdentifyEmulatorAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        emulatorKeys ??= Keys(cloud.EmulatorMetadataUrl);
        var key = await KeyOfAsync(token, emulatorKeys, cancellationToken);
        var identity = await ValidateAsync(token, key, [.. EmulatorIssuers.All, .. configuration.ValidTokenIssuers]);
        await RequireOwnAudienceAsync(token, cancellationToken);

        var appId = JwtTokenValidation.GetAppIdFromClaims(identity.Claims);
        return !string.IsNullOrEmpty(appId) && await credentials.IsValidAppIdAsync(appId, cancellationToken)
            ? identity
            : throw Refused("the token was issued to another app");
    }

    private JsonWebToken Read(string authHeader)
    {
        if (authHeader.Length > LongestToken
            || authHeader.Split(' ') is not [var scheme, var text]
            || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || !handler.CanReadToken(text))
        {
            throw Refused("not a bearer token");
        }

        try
        {
            return handler.ReadJsonWebToken(text);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException)
        {
            throw Refused("not a readable token");
        }
    }

    private async Task<JsonWebKey> KeyOfAsync(JsonWebToken token, SigningKeys keys, CancellationToken cancellationToken) =>
        token is { Kid: { Length: > 0 } keyId, Alg: { } algorithm } && AuthenticationConstants.AllowedSigningAlgorithms.Contains(algorithm)
            && await keys.FindAsync(keyId, cancellationToken) is { Kty: JsonWebAlgorithmsKeyTypes.RSA } key
            ? key
            : throw Refused("no published key signs this token");

    private async Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, JsonWebKey key, IEnumerable<string> issuers)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            ValidIssuers = issuers,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) =>
                expires is { } end && end + ClockSkew > Now && (notBefore is not { } start || start - ClockSkew <= Now),
            // Whose the audience is, is known only to the credentials, which are asked afterwards.
            ValidateAudience = false,
            RequireAudience = true,
        });
        return result.IsValid ? result.ClaimsIdentity : throw Refused(result.Exception?.GetType().Name ?? "not valid");
    }

    private async Task RequireOwnAudienceAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (token.Audiences.ToArray() is not [{ Length: > 0 } audience] || !await credentials.IsValidAppIdAsync(audience, cancellationToken))
        {
            throw Refused("the token is for another bot");
        }
    }

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private SigningKeys Keys(string metadataUrl) => new(metadataUrl, http?.CreateClient() ?? SharedHttp.Client, Clock, logger);

    private static HashSet<string> Endorsements(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var list)
        ? list switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(item => item.ToString())],
            IEnumerable<object> items => [.. items.OfType<string>()],
            _ => [],
        }
        : [];

    private static bool SameAddress(string vouched, string? claimed) =>
        claimed is not null && string.Equals(vouched.TrimEnd('/'), claimed.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private UnauthorizedAccessException Refused(string reason)
    {
        LogRefusal(reason);
        return new UnauthorizedAccessException($"The request was refused: {reason}.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An incoming request was refused: {Reason}.")]
    private partial void LogRefusal(string reason);
}
