namespace Microsoft.Bot.Schema;

public class SearchInvokeValue
{
    public object? Context { get; set; }

    public string? Kind { get; set; }

    public SearchInvokeOptions? QueryOptions { get; set; }

    public string? QueryText { get; set; }
}
