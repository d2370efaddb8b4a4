namespace Microsoft.Bot.Schema.Teams;

public class TabResponseCards
{
    public IList<TabResponseCard>? Cards { get; set; }
}
