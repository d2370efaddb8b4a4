using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Messages to send.</summary>
/// <remarks>Two pairs of overloads differ by one optional parameter only; the priority keeps calls without it from being ambiguous.</remarks>
public static class MessageFactory
{
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => Message(text, ssml, inputHint);

    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null) =>
        SuggestedActions(actions, text, ssml, inputHint, null);

    /// <param name="toList">Ids of those who shall see the buttons; null shows them to all.</param>
    [OverloadResolutionPriority(1)]
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(
            actions.Select(title => new CardAction { Type = ActionTypes.ImBack, Title = title, Value = title }), text, ssml, inputHint, toList);
    }

    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null) =>
        SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <param name="toList">Ids of those who shall see the buttons; null shows them to all.</param>
    [OverloadResolutionPriority(1)]
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList };
        return message;
    }

    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachments([attachment], AttachmentLayoutTypes.List, text, ssml, inputHint);
    }

    /// <summary>Several attachments below each other.</summary>
    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return Attachments(attachments, AttachmentLayoutTypes.List, text, ssml, inputHint);
    }

    /// <summary>Several attachments beside each other.</summary>
    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return Attachments(attachments, AttachmentLayoutTypes.Carousel, text, ssml, inputHint);
    }

    /// <summary>A picture, sound, video or file by its address.</summary>
    public static IMessageActivity ContentUrl(
        string url, string contentType, string? name = null, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        var content = new Attachment { ContentUrl = url, ContentType = contentType, Name = name ?? "" };
        return Attachments([content], AttachmentLayoutTypes.List, text, ssml, inputHint);
    }

    private static Activity Attachments(IEnumerable<Attachment> attachments, string layout, string? text, string? ssml, string? inputHint)
    {
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static Activity Message(string? text, string? ssml, string? inputHint)
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = text, InputHint = inputHint ?? InputHints.AcceptingInput };
        if (!string.IsNullOrWhiteSpace(ssml))
            message.Speak = ssml;
        return message;
    }
}
