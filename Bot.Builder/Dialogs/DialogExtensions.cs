namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    // A handler that says it dealt with the error and meets it again must not keep the turn for ever.
    private const int MostAttempts = 3;

    /// <summary>Continues the open dialogs of the conversation, or begins this one when none is open.</summary>
    /// <remarks>An exception is offered to the dialogs as <see cref="DialogEvents.Error"/>; if one handles it, the stack is continued once more.</remarks>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var turn = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
                if (turn.Status == DialogTurnStatus.Empty)
                {
                    await dc.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
                }

                return;
            }
            catch (Exception e) when (e is not OperationCanceledException && attempt < MostAttempts)
            {
                if (!await dc.EmitEventAsync(DialogEvents.Error, e, true, true, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }
}
