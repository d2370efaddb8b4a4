namespace Microsoft.Bot.Schema.Teams;

public class TabResponseCard
{
    public object? Card { get; set; }
}
