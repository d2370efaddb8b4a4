using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Reports every activity that arrives, leaves, is replaced or is withdrawn.</summary>
/// <remarks>What people wrote, and their names, are reported only when <see cref="LogPersonalInformation"/> was asked for.</remarks>
public class TelemetryLoggerMiddleware : IMiddleware
{
    public TelemetryLoggerMiddleware(IBotTelemetryClient telemetryClient, bool logPersonalInformation = false)
    {
        TelemetryClient = telemetryClient ?? NullBotTelemetryClient.Instance;
        LogPersonalInformation = logPersonalInformation;
    }

    public bool LogPersonalInformation { get; }

    public IBotTelemetryClient TelemetryClient { get; }

    public virtual async Task OnTurnAsync(ITurnContext context, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(context);
        // Dialogs report through the client of the turn.
        context.TurnState.Set(TelemetryClient);
        if (context.Activity is { } received)
            await OnReceiveActivityAsync(received, cancellationToken).ConfigureAwait(false);

        context.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send().ConfigureAwait(false);
            foreach (var activity in activities)
                await OnSendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            return responses;
        });
        context.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update().ConfigureAwait(false);
            await OnUpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            return response;
        });
        context.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete().ConfigureAwait(false);
            var deleted = new Activity { Type = ActivityTypes.MessageDelete }.ApplyConversationReference(reference);
            deleted.Id = reference.ActivityId!;
            await OnDeleteActivityAsync(deleted, cancellationToken).ConfigureAwait(false);
        });

        try
        {
            if (nextTurn is not null)
                await nextTurn(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The end of the turn disposes what its state holds; the client serves other turns too.
            context.TurnState.Remove(typeof(IBotTelemetryClient).FullName!);
        }
    }

    protected virtual async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) => TelemetryClient.TrackEvent(
        TelemetryLoggerConstants.BotMsgReceiveEvent, await FillReceiveEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) => TelemetryClient.TrackEvent(
        TelemetryLoggerConstants.BotMsgSendEvent, await FillSendEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) => TelemetryClient.TrackEvent(
        TelemetryLoggerConstants.BotMsgUpdateEvent, await FillUpdateEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) => TelemetryClient.TrackEvent(
        TelemetryLoggerConstants.BotMsgDeleteEvent, await FillDeleteEventPropertiesAsync(activity).ConfigureAwait(false));

    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        BotAssert.ActivityNotNull(activity);
        var properties = new Properties(LogPersonalInformation)
            .Plain(TelemetryConstants.ActivityIdProperty, activity.Id)
            .Plain(TelemetryConstants.ActivityTypeProperty, activity.Type)
            .Plain(TelemetryConstants.ChannelIdProperty, activity.ChannelId)
            .Plain(TelemetryConstants.ConversationIdProperty, activity.Conversation?.Id)
            .Plain(TelemetryConstants.FromIdProperty, activity.From?.Id)
            .Personal(TelemetryConstants.ConversationNameProperty, activity.Conversation?.Name)
            .Plain(TelemetryConstants.LocaleProperty, activity.Locale)
            .Plain(TelemetryConstants.RecipientIdProperty, activity.Recipient?.Id)
            .Plain(TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name)
            .Personal(TelemetryConstants.FromNameProperty, activity.From?.Name)
            .Words(activity);
        return Task.FromResult(properties.With(additionalProperties));
    }

    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        BotAssert.ActivityNotNull(activity);
        var properties = Outgoing(activity)
            .Plain(TelemetryConstants.ReplyActivityIDProperty, activity.ReplyToId)
            .Personal(TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name)
            .Words(activity);
        return Task.FromResult(properties.With(additionalProperties));
    }

    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        BotAssert.ActivityNotNull(activity);
        return Task.FromResult(Outgoing(activity).Words(activity).With(additionalProperties));
    }

    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(
        IMessageDeleteActivity activity, Dictionary<string, string>? additionalProperties = null)
    {
        BotAssert.ActivityNotNull(activity);
        return Task.FromResult(Outgoing(activity).With(additionalProperties));
    }

    private Properties Outgoing(IActivity activity) => new Properties(LogPersonalInformation)
        .Plain(TelemetryConstants.ActivityIdProperty, activity.Id)
        .Plain(TelemetryConstants.ActivityTypeProperty, activity.Type)
        .Plain(TelemetryConstants.ChannelIdProperty, activity.ChannelId)
        .Plain(TelemetryConstants.ConversationIdProperty, activity.Conversation?.Id)
        .Personal(TelemetryConstants.ConversationNameProperty, activity.Conversation?.Name)
        .Plain(TelemetryConstants.RecipientIdProperty, activity.Recipient?.Id)
        .Plain(TelemetryConstants.LocaleProperty, (activity as Activity)?.Locale);

    /// <summary>Properties of one event; nothing is written for what is empty.</summary>
    private sealed class Properties(bool personal)
    {
        private readonly Dictionary<string, string> _values = [];

        internal Properties Plain(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                _values[name] = value;
            return this;
        }

        internal Properties Personal(string name, string? value) => personal ? Plain(name, value) : this;

        internal Properties Words(Activity activity)
        {
            Personal(TelemetryConstants.TextProperty, activity.Text);
            Personal(TelemetryConstants.SpeakProperty, activity.Speak);
            return personal && activity.Attachments is { Count: > 0 } attachments
                ? Plain(TelemetryConstants.AttachmentsProperty, JsonSerializer.Serialize(attachments, ProtocolJson.Options))
                : this;
        }

        internal Dictionary<string, string> With(Dictionary<string, string>? additional)
        {
            foreach (var (name, value) in additional ?? [])
                _values[name] = value;
            return _values;
        }
    }
}
