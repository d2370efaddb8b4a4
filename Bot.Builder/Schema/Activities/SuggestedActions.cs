using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IEnumerable<string>? to, IEnumerable<CardAction>? actions)
    {
        To = to is null ? null : [.. to];
        Actions = actions is null ? null : [.. actions];
    }

    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to is null ? null : [.. to];
        Actions = actions is null ? null : [.. actions];
    }

    public IList<string>? To { get; set; }

    [JsonConverter(typeof(ProtocolList<CardAction>))]
    public IList<CardAction>? Actions { get; set; }
}
