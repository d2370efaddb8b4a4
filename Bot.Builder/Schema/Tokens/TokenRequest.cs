namespace Microsoft.Bot.Schema;

public class TokenRequest
{
    public TokenRequest()
    {
    }

    public TokenRequest(string? provider = null, IDictionary<string, object>? settings = null)
    {
        Provider = provider;
        Settings = settings;
    }

    public string? Provider { get; set; }

    public IDictionary<string, object>? Settings { get; set; }
}
