namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The words between choices when they are written as text; null means the English default.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices when there are only two.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of three or more choices.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices written as text are numbered. Null counts as true.</summary>
    public bool? IncludeNumbers { get; set; }
}
