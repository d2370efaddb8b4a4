using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class TabSuggestedActions
{
    [JsonConverter(typeof(ProtocolList<CardAction>))]
    public IList<CardAction>? Actions { get; set; }
}
