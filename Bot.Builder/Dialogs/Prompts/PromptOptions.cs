using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How one call of a prompt asks. Stored with the conversation until the prompt ends.</summary>
public class PromptOptions
{
    public Activity? Prompt { get; set; }

    /// <summary>Sent after an answer that will not do. Default: <see cref="Prompt"/> again.</summary>
    public Activity? RetryPrompt { get; set; }

    public IList<Choice>? Choices { get; set; }

    /// <summary>In place of the prompt's own style.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>For the validator. After loading a plain value or JSON.</summary>
    public object? Validations { get; set; }

    /// <summary>The language of the answer where it is not that of the activity.</summary>
    public string? RecognizeLanguage { get; set; }
}
