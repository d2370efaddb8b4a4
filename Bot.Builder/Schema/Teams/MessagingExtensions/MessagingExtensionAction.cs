namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionAction : TaskModuleRequest
{
    public MessagingExtensionAction()
    {
    }

    public MessagingExtensionAction(
        object? data = null, TaskModuleRequestContext? context = null, string? commandId = null, string? commandContext = null,
        string? botMessagePreviewAction = null, IList<Activity>? botActivityPreview = null, MessageActionsPayload? messagePayload = null)
    {
        Data = data;
        Context = context;
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    public string? CommandId { get; set; }

    public string? CommandContext { get; set; }

    public string? BotMessagePreviewAction { get; set; }

    public IList<Activity>? BotActivityPreview { get; set; }

    public MessageActionsPayload? MessagePayload { get; set; }

    public string? State { get; set; }
}
