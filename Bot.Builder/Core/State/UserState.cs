namespace Microsoft.Bot.Builder;

/// <summary>What belongs to a person, in whatever conversation of the channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{Required(activity.ChannelId, "channelId")}/users/{Required(activity.From?.Id, "from.id")}";
    }
}
