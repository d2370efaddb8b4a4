namespace Microsoft.Bot.Schema.Teams;

public class TabContext
{
    public string? Theme { get; set; }
}
