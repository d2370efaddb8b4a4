namespace Microsoft.Bot.Builder;

/// <summary>What belongs to one person within one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        var channel = Required(activity.ChannelId, "channelId");
        var conversation = Required(activity.Conversation?.Id, "conversation.id");
        return $"{channel}/conversations/{conversation}/users/{Required(activity.From?.Id, "from.id")}";
    }
}
