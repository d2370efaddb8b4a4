namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardDateInput : O365ConnectorCardInputBase
{
    public new const string Type = "DateInput";

    public O365ConnectorCardDateInput()
    {
        base.Type = Type;
    }

    public O365ConnectorCardDateInput(
        string? type = null, string? id = null, bool? isRequired = null, string? title = null, string? value = null, bool? includeTime = null)
    {
        base.Type = type ?? Type;
        Id = id;
        IsRequired = isRequired;
        Title = title;
        Value = value;
        IncludeTime = includeTime;
    }

    public bool? IncludeTime { get; set; }
}
