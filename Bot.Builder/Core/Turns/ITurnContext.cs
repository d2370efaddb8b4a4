using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One incoming activity and all that is needed to answer it. Valid until the turn ends.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>Values that live as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    Activity Activity { get; }

    /// <summary>True once anything but a trace was sent.</summary>
    bool Responded { get; }

    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string inputHint = "acceptingInput", CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <returns>One response per activity, in the order in which they were given.</returns>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces the activity that has the same id, on channels that can.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Withdraws an activity, on channels that can.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a hook; hooks run in the order in which they were added.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>A turn whose activity is seen as one kind of activity.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
