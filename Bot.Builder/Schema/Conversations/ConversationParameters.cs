using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class ConversationParameters
{
    public ConversationParameters()
    {
    }

    public ConversationParameters(
        bool? isGroup = null, ChannelAccount? bot = null, IList<ChannelAccount>? members = null, string? topicName = null,
        Activity? activity = null, object? channelData = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    [JsonConverter(typeof(ByRuntimeType<ChannelAccount>))]
    public ChannelAccount? Bot { get; set; }

    [JsonConverter(typeof(ProtocolList<ChannelAccount>))]
    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    public Activity? Activity { get; set; }

    public object? ChannelData { get; set; }

    public string? TenantId { get; set; }
}
