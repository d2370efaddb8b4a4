namespace Microsoft.Bot.Schema.Teams;

public class TabResponsePayload
{
    public TabSuggestedActions? SuggestedActions { get; set; }

    public string? Type { get; set; }

    public TabResponseCards? Value { get; set; }
}
