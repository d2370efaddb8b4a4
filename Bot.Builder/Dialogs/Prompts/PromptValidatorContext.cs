namespace Microsoft.Bot.Builder.Dialogs;

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object?> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Kept from attempt to attempt, for the validator's use.</summary>
    public IDictionary<string, object?> State { get; }

    /// <summary>Answers so far to this prompt, with this one.</summary>
    public int AttemptCount => State.TakeNumber(PromptState.AttemptCount) ?? 0;
}
