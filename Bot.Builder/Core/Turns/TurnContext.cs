using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The turn that an adapter runs. Disposed by the adapter when the turn is over; not safe for two threads at once.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly TurnHooks _hooks;
    private readonly bool _ownsTurnState;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
        BufferedReplyActivities = [];
        _hooks = new TurnHooks();
        _ownsTurnState = true;
    }

    /// <summary>The same turn seen with another activity: state, hooks and held-back replies are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        BotAssert.ContextNotNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        BufferedReplyActivities = (turnContext as TurnContext)?.BufferedReplyActivities ?? [];
        _hooks = (turnContext as TurnContext)?._hooks ?? new TurnHooks();
    }

    public BotAdapter Adapter { get; }

    public Activity Activity { get; }

    public TurnContextStateCollection TurnState { get; }

    public bool Responded { get; private set; }

    /// <summary>Replies that wait for the end of the turn because the caller asked for them in the response.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <summary>The locale in which to answer; null leaves the choice to the bot.</summary>
    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        var reply = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            reply.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            reply.InputHint = inputHint;
        return SendActivityAsync(reply, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            BotAssert.ActivityNotNull(activity);
            activity.ApplyConversationReference(reference);
            outgoing.Add((Activity)activity);
        }

        return _hooks.Send.Count == 0
            ? DeliverAsync(outgoing, cancellationToken)
            : _hooks.SendAsync(this, outgoing, 0, () => DeliverAsync(outgoing, cancellationToken));
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        var replacement = activity.ApplyConversationReference(Activity.GetConversationReference());
        return _hooks.UpdateAsync(this, replacement, 0, () => Adapter.UpdateActivityAsync(this, replacement, cancellationToken));
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ConversationReferenceNotNull(conversationReference);
        return _hooks.DeleteAsync(this, conversationReference, 0, () => Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken));
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _hooks.Send.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _hooks.Update.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _hooks.Delete.Add(handler);
        return this;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (disposing && _ownsTurnState)
            TurnState.Dispose();
    }

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        // A hook may have taken everything out.
        if (activities.Count == 0)
            return [];

        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? HoldBack(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);

        for (var i = 0; i < activities.Count; i++)
        {
            if (i < responses.Length && responses[i]?.Id is { } id)
                activities[i].Id = id;
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }

    private ResourceResponse[] HoldBack(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < activities.Count; i++)
        {
            // A trace is for the emulator, on this way out as on the other.
            if (activities[i].Type != ActivityTypes.Trace || activities[i].ChannelId == "emulator")
                BufferedReplyActivities.Add(activities[i]);
            // The adapter is not asked to send here, so the invoke's answer is put where the adapter looks for it.
            if (activities[i].Type == ActivityTypesEx.InvokeResponse)
                TurnState.Set<object>(BotAdapter.InvokeResponseKey, activities[i]);
            responses[i] = new ResourceResponse();
        }

        return responses;
    }
}
