using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Desk.SignIn;

/// <summary>What the issuer of the desk's tokens publishes of itself: its name, its addresses, its keys.</summary>
internal sealed partial class IssuerKeys(IHttpClientFactory http, IOptions<SignInOptions> options, TimeProvider clock, ILogger<IssuerKeys> logger) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    // Anybody can invent key ids: an unknown one has the keys fetched anew, but not at will.
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Published? latest;
    private DateTimeOffset failedAt = DateTimeOffset.MinValue;

    /// <returns>Null while the issuer has never been reached.</returns>
    public Task<OpenIdConnectConfiguration?> ReadAsync(CancellationToken cancellationToken) => ReadAsync(KeptFor, cancellationToken);

    /// <returns>Null where the issuer publishes no such key.</returns>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken) =>
        Find(await ReadAsync(cancellationToken), keyId) ?? Find(await ReadAsync(BetweenFetches, cancellationToken), keyId);

    public void Dispose() => one.Dispose();

    private static JsonWebKey? Find(OpenIdConnectConfiguration? issuer, string keyId) => issuer?.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);

    private async Task<OpenIdConnectConfiguration?> ReadAsync(TimeSpan maximumAge, CancellationToken cancellationToken)
    {
        if (IsFresh(maximumAge)) return latest?.Issuer;
        await one.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh(maximumAge)) await FetchAsync(cancellationToken);
            return latest?.Issuer;
        }
        finally
        {
            one.Release();
        }
    }

    private bool IsFresh(TimeSpan maximumAge) =>
        clock.GetUtcNow() - failedAt < AfterFailure || (latest is { } kept && clock.GetUtcNow() - kept.At < maximumAge);

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        var address = $"{options.Value.Authority.TrimEnd('/')}/.well-known/openid-configuration";
        try
        {
            var retriever = new HttpDocumentRetriever(http.CreateClient(nameof(IssuerKeys))) { RequireHttps = !new Uri(address).IsLoopback };
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, cancellationToken);
            // An issuer with a hole in its name stands for every tenant.
            if (string.IsNullOrEmpty(found.Issuer) || found.Issuer.Contains('{', StringComparison.Ordinal)) throw new InvalidDataException("The issuer has no name of its own.");
            latest = new Published(found, clock.GetUtcNow());
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is not OutOfMemoryException)
        {
            // Tokens are then judged by the keys at hand, or nobody comes in.
            failedAt = clock.GetUtcNow();
            LogFailure(e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The desk's sign-in service could not be reached: {Kind}.")]
    private partial void LogFailure(string kind);

    private sealed record Published(OpenIdConnectConfiguration Issuer, DateTimeOffset At);
}
