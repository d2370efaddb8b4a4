namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that is open in a conversation, as it is stored.</summary>
public class DialogInstance
{
    public string Id { get; set; } = null!;

    /// <summary>What the dialog keeps. After loading, a value is a plain value or JSON; nothing in the JSON chooses its type.</summary>
    public IDictionary<string, object?> State { get; set; } = null!;

    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog that wrote the state; null until it was asked for.</summary>
    public string? Version { get; set; }
}
