namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardFact
{
    public O365ConnectorCardFact()
    {
    }

    public O365ConnectorCardFact(string? name = null, string? value = null)
    {
        Name = name;
        Value = value;
    }

    public string? Name { get; set; }

    public string? Value { get; set; }
}
