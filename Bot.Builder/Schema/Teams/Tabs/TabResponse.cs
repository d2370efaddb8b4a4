namespace Microsoft.Bot.Schema.Teams;

public class TabResponse
{
    public TabResponsePayload? Tab { get; set; }
}
