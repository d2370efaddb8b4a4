namespace Microsoft.Bot.Schema;

public class TokenExchangeState
{
    public string? BotUrl { get; set; }

    public string? ConnectionName { get; set; }

    public ConversationReference? Conversation { get; set; }

    public string? MsAppId { get; set; }

    public ConversationReference? RelatesTo { get; set; }
}
