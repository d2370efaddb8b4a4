namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough. Default false: all are needed, in order.</summary>
    public bool AllowPartialMatches { get; set; }

    public string? Locale { get; set; }

    /// <summary>Words allowed between two words of a value. Null counts as 2: "second the one" fits "second one".</summary>
    public int? MaxTokenDistance { get; set; }

    public TokenizerFunction? Tokenizer { get; set; }
}
