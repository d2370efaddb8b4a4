namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, with an index that survives sorting; values that share one are synonyms.</summary>
public class SortedValue
{
    public string? Value { get; set; }

    public int Index { get; set; }
}
