namespace Microsoft.Bot.Schema.Teams;

public class TabRequest
{
    public TabContext? Context { get; set; }

    public string? State { get; set; }

    public TabEntityContext? TabEntityContext { get; set; }
}
