namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ModelResult<T>
{
    public string? Text { get; set; }

    /// <summary>Position of the first character in the utterance.</summary>
    public int Start { get; set; }

    /// <summary>Position of the last character, inclusive.</summary>
    public int End { get; set; }

    /// <summary>What was found: "choice", "value", "number" or "ordinal".</summary>
    public string? TypeName { get; set; }

    public T? Resolution { get; set; }
}
