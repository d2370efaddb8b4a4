namespace Microsoft.Bot.Schema;

public class TokenExchangeResource
{
    public TokenExchangeResource()
    {
    }

    public TokenExchangeResource(string? id = null, string? uri = null, string? providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    public string? Id { get; set; }

    public string? Uri { get; set; }

    public string? ProviderId { get; set; }
}
