namespace Microsoft.Bot.Schema.Teams;

public class MessageActionsPayloadBody
{
    public MessageActionsPayloadBody()
    {
    }

    public MessageActionsPayloadBody(string? contentType = null, string? content = null)
    {
        ContentType = contentType;
        Content = content;
    }

    public string? ContentType { get; set; }

    public string? Content { get; set; }
}
