namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A part of a conversation. One instance serves all conversations: what belongs to one is kept in its <see cref="DialogInstance"/>.</summary>
public abstract class Dialog
{
    /// <summary>What a dialog returns when it has asked something and waits.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;

    public Dialog(string? dialogId = null)
    {
        _id = dialogId;
    }

    /// <summary>Its name in a <see cref="DialogSet"/>. Default: computed by <see cref="OnComputeId"/>.</summary>
    public string Id
    {
        get => string.IsNullOrEmpty(_id) ? _id = OnComputeId() : _id;
        set => _id = value;
    }

    public virtual IBotTelemetryClient TelemetryClient { get => field ?? NullBotTelemetryClient.Instance; set; } = null!;

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Called with the next activity while the dialog is active. Default: the dialog ends without a result.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        Checked(dc).EndDialogAsync(null, cancellationToken);

    /// <summary>Called when a dialog that this one began has ended. Default: this one ends too, with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        Checked(dc).EndDialogAsync(result, cancellationToken);

    /// <summary>Asks again what the dialog waits for.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called just before the dialog leaves the stack.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Differs whenever a release changes the dialog so that open conversations notice.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers an event to the dialog, then to the parents if it bubbles, then to the dialog once more.</summary>
    /// <returns>True when someone handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Checked(dc);
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (e.Bubble && dc.Parent is { } parent && await parent.EmitEventAsync(e.Name!, e.Value, true, false, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first look at an event, before the parents. Default: not handled.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>The last look at an event, when no parent handled it. Default: not handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;

    private static DialogContext Checked(DialogContext dc) => dc ?? throw new ArgumentNullException(nameof(dc));
}
