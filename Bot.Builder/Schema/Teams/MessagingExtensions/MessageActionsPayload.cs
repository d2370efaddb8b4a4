namespace Microsoft.Bot.Schema.Teams;

public class MessageActionsPayload
{
    public MessageActionsPayload()
    {
    }

    public MessageActionsPayload(
        string? id = null, string? replyToId = null, string? messageType = null, string? createdDateTime = null,
        string? lastModifiedDateTime = null, bool? deleted = null, string? subject = null, string? summary = null, string? importance = null,
        string? locale = null, MessageActionsPayloadFrom? from = null, MessageActionsPayloadBody? body = null, string? attachmentLayout = null,
        IList<MessageActionsPayloadAttachment>? attachments = null, IList<MessageActionsPayloadMention>? mentions = null,
        IList<MessageActionsPayloadReaction>? reactions = null)
    {
        Id = id;
        ReplyToId = replyToId;
        MessageType = messageType;
        CreatedDateTime = createdDateTime;
        LastModifiedDateTime = lastModifiedDateTime;
        Deleted = deleted;
        Subject = subject;
        Summary = summary;
        Importance = importance;
        Locale = locale;
        From = from;
        Body = body;
        AttachmentLayout = attachmentLayout;
        Attachments = attachments;
        Mentions = mentions;
        Reactions = reactions;
    }

    public string? Id { get; set; }

    public string? ReplyToId { get; set; }

    public string? MessageType { get; set; }

    public string? CreatedDateTime { get; set; }

    public string? LastModifiedDateTime { get; set; }

    public bool? Deleted { get; set; }

    public string? Subject { get; set; }

    public string? Summary { get; set; }

    public string? Importance { get; set; }

    public string? Locale { get; set; }

    public MessageActionsPayloadFrom? From { get; set; }

    public MessageActionsPayloadBody? Body { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<MessageActionsPayloadAttachment>? Attachments { get; set; }

    public IList<MessageActionsPayloadMention>? Mentions { get; set; }

    public IList<MessageActionsPayloadReaction>? Reactions { get; set; }

    public Uri? LinkToMessage { get; set; }
}
