namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with a set of dialogs and a stack of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; set; } = new();

    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set => Dialogs.TelemetryClient = base.TelemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    /// <summary>The context of the container's own stack; null when it is empty.</summary>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Looks in the container, then in the sets of the context.</summary>
    public virtual Dialog? FindDialog(string dialogId, DialogContext? dc = null) => FindDialog(dialogId) ?? dc?.FindDialog(dialogId);

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Raises <see cref="DialogEvents.VersionChanged"/> from the innermost dialog when a release changed what is open here.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.ActiveDialog is not { } active)
        {
            return;
        }

        var (stored, now) = (active.Version, GetInternalVersion());
        active.Version = now;
        if (stored is not null && stored != now)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, true, cancellationToken).ConfigureAwait(false);
        }
    }
}
