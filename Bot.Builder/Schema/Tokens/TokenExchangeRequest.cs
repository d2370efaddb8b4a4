namespace Microsoft.Bot.Schema;

public class TokenExchangeRequest
{
    public TokenExchangeRequest()
    {
    }

    public TokenExchangeRequest(string? uri = null, string? token = null)
    {
        Uri = uri;
        Token = token;
    }

    public string? Uri { get; set; }

    public string? Token { get; set; }
}
