using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse()
    {
    }

    public MessagingExtensionActionResponse(TaskModuleResponseBase? task = null, MessagingExtensionResult? composeExtension = null)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    [JsonConverter(typeof(ByRuntimeType<TaskModuleResponseBase>))]
    public TaskModuleResponseBase? Task { get; set; }

    public MessagingExtensionResult? ComposeExtension { get; set; }

    public CacheInfo? CacheInfo { get; set; }
}
