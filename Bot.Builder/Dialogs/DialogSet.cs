using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that may begin one another by id. Filled at start; safe for many turns at once after that.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState>? _state;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string? _version;

    public DialogSet()
    {
    }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        _state = dialogState ?? throw new ArgumentNullException(nameof(dialogState));
    }

    /// <summary>Set for all dialogs of the set, also those added later.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>Differs whenever the version of one of the dialogs does.</summary>
    public virtual string GetVersion() => _version ??= Digest(_dialogs.Values.Select(dialog => dialog.GetVersion()));

    /// <summary>Adds a dialog and those it depends on. Another dialog of the same id keeps it: the new one's id gets a number.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        _version = null;
        dialog.TelemetryClient = TelemetryClient;
        _dialogs.Add(dialog.Id, dialog);
        foreach (var dependency in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(dependency);
        }

        return this;
    }

    /// <exception cref="InvalidOperationException">The set was made without a state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var accessor = _state ?? throw new InvalidOperationException("This set of dialogs has no state property, so it cannot open a conversation's dialogs.");
        var state = await accessor.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <returns>Null when no dialog has the id.</returns>
    public Dialog? Find(string dialogId) => _dialogs.GetValueOrDefault(dialogId ?? throw new ArgumentNullException(nameof(dialogId)));

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    internal static string Digest(IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    private string FreeId(string id)
    {
        for (var number = 2; ; number++)
        {
            var free = string.Create(CultureInfo.InvariantCulture, $"{id}{number}");
            if (!_dialogs.ContainsKey(free))
            {
                return free;
            }
        }
    }
}
