namespace Microsoft.Bot.Connector.Authentication;

public class AuthenticatorResult
{
    public string AccessToken { get; set; } = null!;

    public DateTimeOffset ExpiresOn { get; set; }
}
