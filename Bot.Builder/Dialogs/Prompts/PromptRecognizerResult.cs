namespace Microsoft.Bot.Builder.Dialogs;

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T? Value { get; set; }

    /// <summary>Whether parents may still take the activity for an interruption although the prompt could read it.</summary>
    public bool AllowInterruption { get; set; }
}
