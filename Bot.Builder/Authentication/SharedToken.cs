namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One token for many callers: kept while it is good, renewed early, with at most one request for it in flight.</summary>
internal sealed class SharedToken(IAuthenticator source, TimeProvider clock)
{
    /// <summary>A token with less time left is renewed, so that none expires on its way to a channel.</summary>
    public static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private AuthenticatorResult? current;
    private Task<AuthenticatorResult>? underWay;

    public async Task<string> GetAsync(bool forceRefresh)
    {
        Task<AuthenticatorResult> request;
        lock (gate)
        {
            if (!forceRefresh && current is not null && current.ExpiresOn - clock.GetUtcNow() > RenewedBefore)
            {
                return current.AccessToken;
            }

            request = underWay ??= Task.Run(() => RenewAsync(forceRefresh));
        }

        return (await request).AccessToken;
    }

    private async Task<AuthenticatorResult> RenewAsync(bool forceRefresh)
    {
        AuthenticatorResult? renewed = null;
        try
        {
            return renewed = await source.GetTokenAsync(forceRefresh);
        }
        catch (Exception) when (!forceRefresh && current is { } old && old.ExpiresOn > clock.GetUtcNow())
        {
            // The old one is still good: a short outage of the login service stays unnoticed.
            return old;
        }
        finally
        {
            lock (gate)
            {
                current = renewed ?? current;
                underWay = null;
            }
        }
    }
}
