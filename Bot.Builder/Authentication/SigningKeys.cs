using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys an issuer publishes, fetched once and kept. An unknown key id fetches them anew, but not more often than every few
/// minutes, because anybody can invent key ids. When the issuer cannot be reached, the keys at hand stay in use.
/// </summary>
internal sealed partial class SigningKeys(string metadataUrl, HttpClient http, TimeProvider clock, ILogger logger)
{
    /// <summary>Keys are published well before they sign; the Bot Framework asks bots to look at least once a day.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private OpenIdConnectConfiguration? current;
    private DateTimeOffset fetched = DateTimeOffset.MinValue;
    private DateTimeOffset failed = DateTimeOffset.MinValue;
    private Task? underWay;

    /// <returns>Null while the issuer has never been reached.</returns>
    public async Task<OpenIdConnectConfiguration?> GetAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(KeptFor, cancellationToken);
        return current;
    }

    /// <returns>The key, or null when the issuer does not publish it.</returns>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = await GetAsync(cancellationToken);
        if (Find(keys) is { } known)
        {
            return known;
        }

        await RefreshAsync(BetweenFetches, cancellationToken);
        return Find(current);

        JsonWebKey? Find(OpenIdConnectConfiguration? published) =>
            published?.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId || key.X5t == keyId);
    }

    private async Task RefreshAsync(TimeSpan maximumAge, CancellationToken cancellationToken)
    {
        Task fetch;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (underWay is null && ((current is not null && now - fetched < maximumAge) || now - failed < AfterFailure))
            {
                return;
            }

            fetch = underWay ??= Task.Run(FetchAsync, CancellationToken.None);
        }

        await fetch.WaitAsync(cancellationToken);
    }

    private async Task FetchAsync()
    {
        OpenIdConnectConfiguration? keys = null;
        try
        {
            var retriever = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
            keys = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, retriever, CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever went wrong over there, tokens are then judged by the keys at hand, or refused.
            LogFailure(e);
        }
        finally
        {
            lock (gate)
            {
                current = keys ?? current;
                (fetched, failed) = keys is null ? (fetched, clock.GetUtcNow()) : (clock.GetUtcNow(), failed);
                underWay = null;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The signing keys of the token issuer could not be fetched.")]
    private partial void LogFailure(Exception exception);
}
