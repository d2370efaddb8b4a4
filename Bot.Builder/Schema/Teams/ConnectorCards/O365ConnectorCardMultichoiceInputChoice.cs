namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardMultichoiceInputChoice
{
    public O365ConnectorCardMultichoiceInputChoice()
    {
    }

    public O365ConnectorCardMultichoiceInputChoice(string? display = null, string? value = null)
    {
        Display = display;
        Value = value;
    }

    public string? Display { get; set; }

    public string? Value { get; set; }
}
