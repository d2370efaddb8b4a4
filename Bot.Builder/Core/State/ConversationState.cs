namespace Microsoft.Bot.Builder;

/// <summary>What belongs to a conversation, whoever is speaking in it.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{Required(activity.ChannelId, "channelId")}/conversations/{Required(activity.Conversation?.Id, "conversation.id")}";
    }
}
