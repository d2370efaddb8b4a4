using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The events by which a bot and an agent hub pass a conversation to each other.</summary>
public static class EventFactory
{
    private static readonly string[] HandoffStates = ["accepted", "failed", "completed"];

    /// <summary>Asks a hub to take the conversation over.</summary>
    /// <param name="handoffContext">What the hub routes by; its form is agreed with the hub.</param>
    /// <param name="transcript">What was said so far, sent along as an attachment.</param>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript? transcript = null)
    {
        BotAssert.ContextNotNull(turnContext);
        var handoff = Event(HandoffEventNames.InitiateHandoff, handoffContext, turnContext.Activity.Conversation);
        handoff.ApplyConversationReference(turnContext.Activity.GetConversationReference());
        handoff.RelatesTo = turnContext.Activity.GetConversationReference();
        if (transcript is not null)
            handoff.Attachments = [new Attachment { ContentType = "application/json", Name = "Transcript", Content = transcript }];
        return handoff;
    }

    /// <param name="state">"accepted", "failed" or "completed".</param>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentException.ThrowIfNullOrWhiteSpace(state);
        if (!HandoffStates.Contains(state))
            throw new ArgumentException("A hand-off is accepted, failed or completed.", nameof(state));
        var value = new Dictionary<string, string> { ["state"] = state };
        if (message is not null)
            value["message"] = message;
        return Event(HandoffEventNames.HandoffStatus, value, conversation);
    }

    private static Activity Event(string name, object? value, ConversationAccount conversation) => new()
    {
        Type = ActivityTypes.Event,
        Name = name,
        Value = value,
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
