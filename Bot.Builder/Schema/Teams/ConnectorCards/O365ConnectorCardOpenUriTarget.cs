namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardOpenUriTarget
{
    public O365ConnectorCardOpenUriTarget()
    {
    }

    public O365ConnectorCardOpenUriTarget(string? os = null, string? uri = null)
    {
        Os = os;
        Uri = uri;
    }

    public string? Os { get; set; }

    public string? Uri { get; set; }
}
