namespace Microsoft.Bot.Builder;

/// <summary>Named values that are loaded once a turn, and written at its end if one of them changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <param name="contextServiceKey">Key under which the loaded state stands in the turn's state.</param>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <returns>Null until the state is loaded in this turn.</returns>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <param name="force">Reads again and drops what was changed since.</param>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
            return;
        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        var document = items.TryGetValue(key, out var stored) ? StateDocument.From(stored) : new StateDocument();
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(document));
    }

    /// <param name="force">Writes even if nothing changed.</param>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext)?.Document is not { } document)
            return;
        var text = document.Changed() ?? (force ? document.Render() : null);
        if (text is null)
            return;

        var before = document.ETag;
        document.Settle(text);
        try
        {
            var changes = new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = document };
            await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            document.Settle(null);
        }

        document.Saved(text);
        // A storage that does not hand the new version back would refuse this turn's next save as if it came from another turn.
        if (document.ETag == before)
            document.ETag = null;
    }

    /// <summary>Forgets every value; the next save writes the emptiness.</summary>
    public virtual async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        if (GetCachedState(turnContext) is { } loaded)
            turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(loaded.Document.Cleared()));
    }

    /// <summary>Takes the state out of the turn and out of the storage, now.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>Null, or an exception for a type without null, when there is no such value.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        Loaded(turnContext, propertyName).TryGet<T>(propertyName, out var value) || default(T) is null
            ? Task.FromResult(value!)
            : throw new KeyNotFoundException($"The state has no value {propertyName}.");

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    internal StateDocument Loaded(ITurnContext turnContext, string propertyName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        return GetCachedState(turnContext)?.Document ?? throw new InvalidOperationException($"{GetType().Name} is not loaded in this turn.");
    }

    internal static string Required(string? value, string name) =>
        string.IsNullOrEmpty(value) ? throw new InvalidOperationException($"The activity has no {name}, so there is no state that belongs to it.") : value;

    /// <summary>The state as one turn sees it.</summary>
    public class CachedBotState
    {
        public CachedBotState(IDictionary<string, object>? state = null) => Document = DocumentOf(state ?? new Dictionary<string, object>());

        internal CachedBotState(StateDocument document) => Document = document;

        /// <summary>Values by name. A dictionary that is put here is copied.</summary>
        public IDictionary<string, object> State
        {
            get => Document!;
            set => Document = DocumentOf(value);
        }

        internal StateDocument Document { get; private set; }

        private static StateDocument DocumentOf(IDictionary<string, object> state)
        {
            if (state is StateDocument own)
                return own;
            var document = new StateDocument();
            foreach (var (name, value) in state)
                document.Add(name, value);
            return document;
        }
    }
}
