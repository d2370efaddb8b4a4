namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Token
{
    /// <summary>Position of the first character in the text.</summary>
    public int Start { get; set; }

    /// <summary>Position of the last character, inclusive.</summary>
    public int End { get; set; }

    public string? Text { get; set; }

    /// <summary>The form that is compared: compatibility characters folded, invisible ones dropped, lower case.</summary>
    public string? Normalized { get; set; }
}
