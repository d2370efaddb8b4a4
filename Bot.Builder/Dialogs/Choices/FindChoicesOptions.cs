namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Do not look for the choices' values.</summary>
    public bool NoValue { get; set; }

    /// <summary>Do not look for the titles of the choices' actions.</summary>
    public bool NoAction { get; set; }

    /// <summary>Let "2" or "two" pick the second choice when no words fit. Default true.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Let "the second one" or "last" pick a choice when no words fit. Default true.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
