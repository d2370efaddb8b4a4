namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionResult
{
    public MessagingExtensionResult()
    {
    }

    public MessagingExtensionResult(
        string? attachmentLayout = null, string? type = null, IList<MessagingExtensionAttachment>? attachments = null,
        MessagingExtensionSuggestedAction? suggestedActions = null, string? text = null, Activity? activityPreview = null)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    public string? AttachmentLayout { get; set; }

    public string? Type { get; set; }

    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    public MessagingExtensionSuggestedAction? SuggestedActions { get; set; }

    public string? Text { get; set; }

    public Activity? ActivityPreview { get; set; }
}
