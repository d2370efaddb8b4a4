using System.Globalization;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class ConversationReference
{
    public ConversationReference()
    {
    }

    public ConversationReference(string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null,
        ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user!;
        Bot = bot!;
        Conversation = conversation!;
        ChannelId = channelId!;
        ServiceUrl = serviceUrl!;
    }

    public ConversationReference(CultureInfo? locale, string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null,
        ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
    {
        Locale = locale?.Name;
        ActivityId = activityId;
        User = user!;
        Bot = bot!;
        Conversation = conversation!;
        ChannelId = channelId!;
        ServiceUrl = serviceUrl!;
    }

    public string? ActivityId { get; set; }

    [JsonConverter(typeof(ByRuntimeType<ChannelAccount>))]
    public ChannelAccount User { get; set; } = null!;

    [JsonConverter(typeof(ByRuntimeType<ChannelAccount>))]
    public ChannelAccount Bot { get; set; } = null!;

    public ConversationAccount Conversation { get; set; } = null!;

    public string ChannelId { get; set; } = null!;

    public string ServiceUrl { get; set; } = null!;

    public string? Locale { get; set; }

    /// <summary>The event with which the bot itself opens a turn in this conversation.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        Name = ActivityEventNames.ContinueConversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        From = User,
        Recipient = Bot,
        Locale = Locale,
        RelatesTo = this,
    };
}
