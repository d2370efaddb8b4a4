namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How a prompt shows its choices.</summary>
public enum ListStyle
{
    /// <summary>Not shown: the wording of the prompt names them.</summary>
    None,

    /// <summary>The best style that the channel can show for this number of choices and this length of titles.</summary>
    Auto,
    Inline,
    List,
    SuggestedAction,
    HeroCard,
}
