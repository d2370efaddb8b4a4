namespace Microsoft.Bot.Schema.Teams;

public class TabEntityContext
{
    public string? TabEntityId { get; set; }
}
