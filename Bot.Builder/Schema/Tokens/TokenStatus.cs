namespace Microsoft.Bot.Schema;

public class TokenStatus
{
    public TokenStatus()
    {
    }

    public TokenStatus(string? channelId = null, string? connectionName = null, bool? hasToken = null, string? serviceProviderDisplayName = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    public string? ChannelId { get; set; }

    public string? ConnectionName { get; set; }

    public bool? HasToken { get; set; }

    public string? ServiceProviderDisplayName { get; set; }
}
