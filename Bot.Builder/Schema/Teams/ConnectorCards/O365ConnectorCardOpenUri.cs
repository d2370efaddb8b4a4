namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardOpenUri : O365ConnectorCardActionBase
{
    public new const string Type = "OpenUri";

    public O365ConnectorCardOpenUri()
    {
        base.Type = Type;
    }

    public O365ConnectorCardOpenUri(
        string? type = null, string? name = null, string? id = null, IList<O365ConnectorCardOpenUriTarget>? targets = null)
    {
        base.Type = type ?? Type;
        Name = name;
        Id = id;
        Targets = targets;
    }

    public IList<O365ConnectorCardOpenUriTarget>? Targets { get; set; }
}
