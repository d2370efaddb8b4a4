namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardViewAction : O365ConnectorCardActionBase
{
    public new const string Type = "ViewAction";

    public O365ConnectorCardViewAction()
    {
        base.Type = Type;
    }

    public O365ConnectorCardViewAction(string? type = null, string? name = null, string? id = null, IList<string>? target = null)
    {
        base.Type = type ?? Type;
        Name = name;
        Id = id;
        Target = target;
    }

    public IList<string>? Target { get; set; }
}
