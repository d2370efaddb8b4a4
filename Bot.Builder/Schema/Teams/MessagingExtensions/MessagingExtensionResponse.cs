namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionResponse
{
    public MessagingExtensionResponse()
    {
    }

    public MessagingExtensionResponse(MessagingExtensionResult? composeExtension = null)
    {
        ComposeExtension = composeExtension;
    }

    public MessagingExtensionResult? ComposeExtension { get; set; }

    public CacheInfo? CacheInfo { get; set; }
}
