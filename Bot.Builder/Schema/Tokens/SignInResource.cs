namespace Microsoft.Bot.Schema;

public class SignInResource
{
    public SignInResource()
    {
    }

    public SignInResource(string? signInLink = null, TokenExchangeResource? tokenExchangeResource = null)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
    }

    public string? SignInLink { get; set; }

    public TokenExchangeResource? TokenExchangeResource { get; set; }

    public TokenPostResource? TokenPostResource { get; set; }
}
