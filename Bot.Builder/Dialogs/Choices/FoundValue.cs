namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundValue
{
    public string? Value { get; set; }

    /// <summary>The index that the caller gave the value.</summary>
    public int Index { get; set; }

    /// <inheritdoc cref="FoundChoice.Score"/>
    public float Score { get; set; }
}
