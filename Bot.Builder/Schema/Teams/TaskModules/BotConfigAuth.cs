namespace Microsoft.Bot.Schema.Teams;

public class BotConfigAuth
{
    public string Type { get; set; } = "auth";

    public SuggestedActions? SuggestedActions { get; set; }
}
