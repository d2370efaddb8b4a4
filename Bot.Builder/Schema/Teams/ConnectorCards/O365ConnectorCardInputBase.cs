namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardInputBase
{
    public O365ConnectorCardInputBase()
    {
    }

    public O365ConnectorCardInputBase(string? type = null, string? id = null, bool? isRequired = null, string? title = null, string? value = null)
    {
        Type = type;
        Id = id;
        IsRequired = isRequired;
        Title = title;
        Value = value;
    }

    public string? Type { get; set; }

    public string? Id { get; set; }

    public bool? IsRequired { get; set; }

    public string? Title { get; set; }

    public string? Value { get; set; }
}
