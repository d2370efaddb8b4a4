namespace Microsoft.Bot.Schema.Teams;

public class TabSubmit
{
    public TabContext? Context { get; set; }

    public TabSubmitData? Data { get; set; }

    public TabEntityContext? TabEntityContext { get; set; }
}
