namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundChoice
{
    /// <summary>The choice's own value, whatever words it was found by.</summary>
    public string? Value { get; set; }

    /// <summary>The choice's place in the list, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well the words fit, from above 0 to 1 (an exact hit).</summary>
    public float Score { get; set; }

    /// <summary>The value, title or synonym that was found; null when a number picked the choice.</summary>
    public string? Synonym { get; set; }
}
