namespace Microsoft.Bot.Schema.Teams;

public class ConfigResponseBase
{
    protected ConfigResponseBase()
    {
    }

    protected ConfigResponseBase(string? responseType)
    {
        ResponseType = responseType;
    }

    public string? ResponseType { get; set; }
}
