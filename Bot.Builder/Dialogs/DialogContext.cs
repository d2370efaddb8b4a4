using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One turn's view of a dialog stack: begins, continues, replaces and ends dialogs. Lives as long as the turn.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context ?? throw new ArgumentNullException(nameof(parentDialogContext)), state)
    {
        Parent = parentDialogContext;
    }

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = (state ?? throw new ArgumentNullException(nameof(state))).DialogStack;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The open dialogs, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context of the dialog that holds this stack; null at the top.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>Values shared with parents and children for this turn.</summary>
    public TurnContextStateCollection Services => field ??= Parent?.Services ?? [];

    public DialogInstance? ActiveDialog => Stack is [var first, ..] ? first : null;

    /// <summary>The stack inside the active dialog; null when it has none.</summary>
    public DialogContext? Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <exception cref="InvalidOperationException">Neither this set nor a parent's has the dialog.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindDialog(dialogId)
            ?? throw new InvalidOperationException($"There is no dialog '{dialogId}' to begin. Add it to this set of dialogs or to that of a parent.");
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object?>() });
        return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
    }

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the turn's activity to the active dialog.</summary>
    /// <returns>With status <see cref="DialogTurnStatus.Empty"/> when there is none, also when a release removed the one that was open.</returns>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } active)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        return FindDialog(active.Id) is { } dialog
            ? await dialog.ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false)
            : await LeaveVanishedDialogAsync(active, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the active dialog and hands its result to the one that began it.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await PopAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        if (ActiveDialog is not { } under)
        {
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        }

        return FindDialog(under.Id) is { } dialog
            ? await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false)
            : await LeaveVanishedDialogAsync(under, cancellationToken).ConfigureAwait(false);
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Cancels the stack, and the parents' too where asked. From the second dialog on, each is offered the event first and stops the rest by handling it.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var announce = false;
        for (var dc = this; dc is not null; announce = true)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }

            if (announce && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken).ConfigureAwait(false))
            {
                break;
            }

            await dc.PopAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog without resuming the one below, and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        await PopAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks again what the active dialog waits for.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is null || await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        if (ActiveDialog is { } active && FindDialog(active.Id) is { } dialog)
        {
            await dialog.RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Looks in this set, then in the parents'.</summary>
    /// <returns>Null when none has it.</returns>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <returns>True when a dialog handled the event.</returns>
    public async Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
        {
            dc = child;
        }

        return dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is { } dialog &&
            await dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The locale of the activity, else that of the process.</summary>
    public string GetLocale() => Context.Activity?.Locale is { Length: > 0 } locale ? locale : CultureInfo.CurrentCulture.Name;

    private async Task PopAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (FindDialog(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.Remove(active);
    }

    // A release took the dialog away while it was open. What waits below it cannot go on with an answer that nobody asked for.
    private async Task<DialogTurnResult> LeaveVanishedDialogAsync(DialogInstance vanished, CancellationToken cancellationToken)
    {
        Stack.Remove(vanished);
        var handled = Parent is { } parent
            && await parent.EmitEventAsync(DialogEvents.VersionChanged, vanished.Id, true, false, cancellationToken).ConfigureAwait(false);
        if (handled && Stack.Count > 0)
        {
            return Dialog.EndOfTurn;
        }

        while (ActiveDialog is not null)
        {
            await PopAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Empty);
    }
}
