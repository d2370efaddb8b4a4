namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardMultichoiceInput : O365ConnectorCardInputBase
{
    public new const string Type = "MultichoiceInput";

    public O365ConnectorCardMultichoiceInput()
    {
        base.Type = Type;
    }

    public O365ConnectorCardMultichoiceInput(
        string? type = null, string? id = null, bool? isRequired = null, string? title = null, string? value = null,
        IList<O365ConnectorCardMultichoiceInputChoice>? choices = null, string? style = null, bool? isMultiSelect = null)
    {
        base.Type = type ?? Type;
        Id = id;
        IsRequired = isRequired;
        Title = title;
        Value = value;
        Choices = choices;
        Style = style;
        IsMultiSelect = isMultiSelect;
    }

    public IList<O365ConnectorCardMultichoiceInputChoice>? Choices { get; set; }

    public string? Style { get; set; }

    public bool? IsMultiSelect { get; set; }
}
