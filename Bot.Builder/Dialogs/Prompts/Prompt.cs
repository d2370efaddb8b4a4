using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one value and asks again until the answer can be read and the validator accepts it.</summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T>? _validator;

    public Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId)) : dialogId)
    {
        _validator = validator;
    }

    /// <exception cref="ArgumentOutOfRangeException">The options are not <see cref="PromptOptions"/>.</exception>
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
        var turn = dc.Context;
        if (turn.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var instance = dc.ActiveDialog!;
        var (options, state) = (PromptState.Options(instance), PromptState.Values(instance));
        var recognized = await OnRecognizeAsync(turn, state, options, cancellationToken).ConfigureAwait(false);
        PromptState.CountAttempt(state);
        var accepted = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(turn, recognized, state, options), cancellationToken).ConfigureAwait(false);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (!turn.Responded)
        {
            await OnPromptAsync(turn, state, options, true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog begun above the prompt has ended: the prompt asks again.</summary>
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

    /// <summary>Keeps an activity that the prompt can read from being taken for an interruption.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e?.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var instance = dc.ActiveDialog!;
        var recognized = await OnRecognizeAsync(dc.Context, PromptState.Values(instance), PromptState.Options(instance), cancellationToken).ConfigureAwait(false);
        return recognized is { Succeeded: true, AllowInterruption: false };
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default);

    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>A copy of the prompt that shows the choices; what the prompt already carries is kept.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? "";
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => new Activity { Type = ActivityTypes.Message, Text = text, InputHint = InputHints.ExpectingInput },
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is not Activity original)
        {
            return shown;
        }

        var message = PromptMessages.CopyOf(original);
        message.Text = shown.Text;
        message.SuggestedActions = shown.SuggestedActions ?? original.SuggestedActions;
        if (shown.Attachments is { Count: > 0 } cards)
        {
            message.Attachments = [.. original.Attachments ?? [], .. cards];
        }

        return message;
    }
}
