namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardTextInput : O365ConnectorCardInputBase
{
    public new const string Type = "TextInput";

    public O365ConnectorCardTextInput()
    {
        base.Type = Type;
    }

    public O365ConnectorCardTextInput(
        string? type = null, string? id = null, bool? isRequired = null, string? title = null, string? value = null, bool? isMultiline = null,
        double? maxLength = null)
    {
        base.Type = type ?? Type;
        Id = id;
        IsRequired = isRequired;
        Title = title;
        Value = value;
        IsMultiline = isMultiline;
        MaxLength = maxLength;
    }

    public bool? IsMultiline { get; set; }

    public double? MaxLength { get; set; }
}
