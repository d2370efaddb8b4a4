namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvent
{
    /// <summary>Whether parents are asked when nobody below handled it.</summary>
    public bool Bubble { get; set; }

    public string? Name { get; set; }

    public object? Value { get; set; }
}
