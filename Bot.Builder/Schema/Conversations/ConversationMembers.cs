using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class ConversationMembers
{
    public ConversationMembers()
    {
    }

    public ConversationMembers(string? id = null, IList<ChannelAccount>? members = null)
    {
        Id = id;
        Members = members;
    }

    public string? Id { get; set; }

    [JsonConverter(typeof(ProtocolList<ChannelAccount>))]
    public IList<ChannelAccount>? Members { get; set; }
}
