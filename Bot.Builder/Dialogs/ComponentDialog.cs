namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Several dialogs that others see as one. Begins with the first one added unless <see cref="InitialDialogId"/> says otherwise.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Where the inner stack stands in the component's state.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    public ComponentDialog(string? dialogId = null)
        : base(dialogId)
    {
    }

    public string InitialDialogId { get; set; } = null!;

    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        var innerDc = await OpenAsync(outerDc, cancellationToken).ConfigureAwait(false);
        var self = outerDc.ActiveDialog;
        var turn = await OnBeginDialogAsync(innerDc, options, cancellationToken).ConfigureAwait(false);
        return await CloseWhenDoneAsync(outerDc, self, turn, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        var innerDc = await OpenAsync(outerDc, cancellationToken).ConfigureAwait(false);
        var self = outerDc.ActiveDialog;
        var turn = await OnContinueDialogAsync(innerDc, cancellationToken).ConfigureAwait(false);
        return await CloseWhenDoneAsync(outerDc, self, turn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A dialog begun on the outer stack, above the component, has ended: what the component waits for is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await OpenAsync(outerDc, cancellationToken).ConfigureAwait(false);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await InnerStack(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await InnerStack(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    public override DialogContext? CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } active && new DialogContext(Dialogs, dc, InnerState(active)) is { Stack.Count: > 0 } child ? child : null;
    }

    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            await OnInitializeAsync(outerDc).ConfigureAwait(false);
            _initialized = true;
        }
    }

    /// <summary>Called once per process, before the component is first used. Must bear being called by two turns at once.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id!;
        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState InnerState(DialogInstance instance)
    {
        if (instance.State.Take<DialogState>(PersistedDialogState) is not { } state)
        {
            instance.State[PersistedDialogState] = state = new DialogState();
        }

        return state;
    }

    private DialogContext InnerStack(ITurnContext turnContext, DialogInstance instance) => new(Dialogs, turnContext, InnerState(instance));

    private async Task<DialogContext> OpenAsync(DialogContext outerDc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        return new DialogContext(Dialogs, outerDc, InnerState(outerDc.ActiveDialog!));
    }

    // A step that cancelled or replaced this component on the outer stack has already said how that stack stands.
    private Task<DialogTurnResult> CloseWhenDoneAsync(
        DialogContext outerDc, DialogInstance? self, DialogTurnResult turn, CancellationToken cancellationToken)
    {
        if (turn.Status == DialogTurnStatus.Waiting)
        {
            return Task.FromResult(EndOfTurn);
        }

        return ReferenceEquals(outerDc.ActiveDialog, self) ? EndComponentAsync(outerDc, turn.Result, cancellationToken) : Task.FromResult(turn);
    }
}
