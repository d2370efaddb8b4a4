namespace Microsoft.Bot.Schema.Teams;

public class MessageActionsPayloadMention
{
    public MessageActionsPayloadMention()
    {
    }

    public MessageActionsPayloadMention(int? id = null, string? mentionText = null, MessageActionsPayloadFrom? mentioned = null)
    {
        Id = id;
        MentionText = mentionText;
        Mentioned = mentioned;
    }

    public int? Id { get; set; }

    public string? MentionText { get; set; }

    public MessageActionsPayloadFrom? Mentioned { get; set; }
}
