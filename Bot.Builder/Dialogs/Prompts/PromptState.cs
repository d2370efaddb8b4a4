namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps in its instance: how it was called, and what its validator keeps.</summary>
internal static class PromptState
{
    public const string AttemptCount = "AttemptCount";

    private const string OptionsKey = "options";
    private const string StateKey = "state";

    public static void Begin(DialogInstance instance, PromptOptions options)
    {
        instance.State[OptionsKey] = options;
        instance.State[StateKey] = new Dictionary<string, object?> { [AttemptCount] = 0 };
    }

    public static PromptOptions Options(DialogInstance instance)
    {
        var options = instance.State.Take<PromptOptions>(OptionsKey) ?? new PromptOptions();
        options.Validations = StateBag.Plain(options.Validations);
        return options;
    }

    public static IDictionary<string, object?> Values(DialogInstance instance) => instance.State.TakeValues(StateKey);

    public static void CountAttempt(IDictionary<string, object?> values) => values[AttemptCount] = (values.TakeNumber(AttemptCount) ?? 0) + 1;

    public static PromptOptions Checked(object? options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options is not PromptOptions prompt)
        {
            throw new ArgumentOutOfRangeException(nameof(options), $"A prompt is begun with {nameof(PromptOptions)}, not with {options.GetType().Name}.");
        }

        prompt.Prompt?.InputHint ??= Schema.InputHints.ExpectingInput;
        prompt.RetryPrompt?.InputHint ??= Schema.InputHints.ExpectingInput;
        return prompt;
    }
}
