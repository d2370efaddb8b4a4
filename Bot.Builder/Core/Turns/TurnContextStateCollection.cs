namespace Microsoft.Bot.Builder;

/// <summary>Values that live as long as a turn, by key or by type. Values that can be disposed are disposed with it.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <returns>The value, or the type's default when there is none or it is of another type.</returns>
    public T? Get<T>(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) && value is T typed ? typed : default;
    }

    public T? Get<T>() => Get<T>(TypeKey<T>.Name);

    /// <exception cref="ArgumentException">There is a value with this key already.</exception>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value) => Add(TypeKey<T>.Name, value);

    /// <summary>Puts a value in place of the former one; null takes it away.</summary>
    public void Set<T>(string key, T? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    public void Set<T>(T? value) => Set(TypeKey<T>.Name, value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (!disposing)
            return;
        foreach (var value in Values)
            (value as IDisposable)?.Dispose();
    }

    // Type.FullName builds a new string for generic types.
    private static class TypeKey<T>
    {
        internal static readonly string Name = typeof(T).FullName ?? typeof(T).Name;
    }
}
