using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardActionCard : O365ConnectorCardActionBase
{
    public new const string Type = "ActionCard";

    public O365ConnectorCardActionCard()
    {
        base.Type = Type;
    }

    public O365ConnectorCardActionCard(
        string? type = null, string? name = null, string? id = null, IList<O365ConnectorCardInputBase>? inputs = null,
        IList<O365ConnectorCardActionBase>? actions = null)
    {
        base.Type = type ?? Type;
        Name = name;
        Id = id;
        Inputs = inputs;
        Actions = actions;
    }

    [JsonConverter(typeof(ProtocolList<O365ConnectorCardInputBase>))]
    public IList<O365ConnectorCardInputBase>? Inputs { get; set; }

    [JsonConverter(typeof(ProtocolList<O365ConnectorCardActionBase>))]
    public IList<O365ConnectorCardActionBase>? Actions { get; set; }
}
