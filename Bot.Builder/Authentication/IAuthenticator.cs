namespace Microsoft.Bot.Connector.Authentication;

public interface IAuthenticator
{
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}
