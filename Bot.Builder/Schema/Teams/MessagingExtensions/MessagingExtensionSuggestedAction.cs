using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction()
    {
    }

    public MessagingExtensionSuggestedAction(IList<CardAction>? actions = null)
    {
        Actions = actions;
    }

    [JsonConverter(typeof(ProtocolList<CardAction>))]
    public IList<CardAction>? Actions { get; set; }
}
