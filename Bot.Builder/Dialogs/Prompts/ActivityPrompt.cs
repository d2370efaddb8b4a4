using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Waits for an activity of any type that the validator accepts: an event, an invoke, a message with a value.</summary>
public class ActivityPrompt : Dialog
{
    private readonly PromptValidator<Activity> _validator;

    public ActivityPrompt(string dialogId, PromptValidator<Activity> validator)
        : base(string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId)) : dialogId)
    {
        _validator = validator ?? throw new ArgumentNullException(nameof(validator));
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var asked = PromptState.Checked(options);
        var instance = dc.ActiveDialog!;
        PromptState.Begin(instance, asked);
        await OnPromptAsync(dc.Context, PromptState.Values(instance), asked, false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var (turn, instance) = (dc.Context, dc.ActiveDialog!);
        var (options, state) = (PromptState.Options(instance), PromptState.Values(instance));
        var recognized = await OnRecognizeAsync(turn, state, options, cancellationToken).ConfigureAwait(false);
        PromptState.CountAttempt(state);
        if (await _validator(new PromptValidatorContext<Activity>(turn, recognized, state, options), cancellationToken).ConfigureAwait(false))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (turn.Activity.Type == ActivityTypes.Message && !turn.Responded)
        {
            await OnPromptAsync(turn, state, options, true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return OnPromptAsync(turnContext, PromptState.Values(instance), PromptState.Options(instance), false, cancellationToken);
    }

    protected virtual Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        PromptMessages.SendAsync(turnContext, options, false, cancellationToken);

    protected virtual Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        isRetry
            ? PromptMessages.SendAsync(turnContext, options, true, cancellationToken)
            : OnPromptAsync(turnContext, state, options, cancellationToken);

    protected virtual Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
    }
}
