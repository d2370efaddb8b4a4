using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class PagedMembersResult
{
    public PagedMembersResult()
    {
    }

    public PagedMembersResult(string? continuationToken = null, IList<ChannelAccount>? members = null)
    {
        ContinuationToken = continuationToken;
        Members = members!;
    }

    public string? ContinuationToken { get; set; }

    [JsonConverter(typeof(ProtocolList<ChannelAccount>))]
    public IList<ChannelAccount> Members { get; set; } = null!;
}
