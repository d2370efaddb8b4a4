using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>The state of one key during one turn: stored text whose values become objects when they are first asked for.</summary>
/// <remarks>What nobody asked for is never parsed and is written back byte for byte. Whether something changed is seen by writing what
/// was asked for again and comparing it with the stored text. Not safe for two threads at once.</remarks>
[JsonConverter(typeof(StateDocumentConverter))]
internal sealed class StateDocument : IDictionary<string, object?>, IStoreItem
{
    private readonly Dictionary<string, Slot> _slots;
    private StateText? _saved;
    private StateText? _settled;

    /// <summary>A state of which nothing is stored.</summary>
    internal StateDocument()
        : this(StateText.Empty, null)
    {
    }

    internal StateDocument(StateText saved, string? eTag)
    {
        _saved = saved;
        _slots = new Dictionary<string, Slot>(saved.Parts.Count, StringComparer.Ordinal);
        foreach (var part in saved.Parts)
            _slots[part.Name] = new Slot { Saved = saved.ValueOf(part) };
        ETag = eTag;
    }

    public string? ETag { get; set; }

    public int Count => _slots.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => _slots.Keys;

    ICollection<object?> IDictionary<string, object?>.Values => [.. _slots.Values.Select(slot => slot.As<object>())];

    public object? this[string key]
    {
        get => _slots[key].As<object>();
        set => _slots[key] = new Slot { IsLive = true, Live = value, Saved = _slots.GetValueOrDefault(key)?.Saved ?? default };
    }

    /// <summary>What a storage handed out, whatever its form.</summary>
    /// <exception cref="InvalidOperationException">It is not a JSON object.</exception>
    internal static StateDocument From(object? stored)
    {
        if (stored is StateDocument own)
            return own;
        ReadOnlyMemory<byte> utf8 = stored switch
        {
            null => StateText.Empty.Utf8,
            JsonElement element => JsonMarshal.GetRawUtf8Value(element).ToArray().AsMemory(),
            JsonNode node => StateJson.Write(node).AsMemory(),
            _ => StateJson.Write(stored).AsMemory(),
        };
        var text = StateText.Parse(utf8) ?? throw new InvalidOperationException("The stored state is not a JSON object.");
        var document = new StateDocument(text, (stored as IStoreItem)?.ETag);
        document.TakeETag();
        return document;
    }

    /// <returns>False when there is no such value; true with null when null is what is stored.</returns>
    internal bool TryGet<T>(string name, out T? value)
    {
        if (!_slots.TryGetValue(name, out var slot))
        {
            value = default;
            return false;
        }

        value = slot.As<T>();
        return true;
    }

    internal void Set<T>(string name, T value)
    {
        this[name] = value;
        _slots[name].Declared = StateType<T>.Declared;
    }

    /// <summary>Empties the state so that the next save writes the emptiness.</summary>
    internal StateDocument Cleared() => new() { _saved = null, ETag = ETag };

    /// <returns>The text to store, or null when it would be what is stored already.</returns>
    internal StateText? Changed() =>
        _saved is { } saved && _slots.Count == saved.Parts.Count && !HasLive() ? null : Write(_saved?.Utf8);

    /// <summary>The text as it would be stored now.</summary>
    internal StateText Render() => Write(null)!;

    /// <summary>The text to store: what the owner settled on for this write, or how things stand.</summary>
    internal StateText ToText() => _settled ?? Render();

    /// <summary>Fixes the text for the storage that is about to be called, so that it is not made twice; null loosens it.</summary>
    internal void Settle(StateText? text) => _settled = text;

    /// <summary>From now on changes count against this text.</summary>
    internal void Saved(StateText text)
    {
        _saved = text;
        foreach (var part in text.Parts)
            _slots[part.Name].Saved = text.ValueOf(part);
    }

    public void Add(string key, object? value) => _slots.Add(key, new Slot { IsLive = true, Live = value });

    public void Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    public bool Remove(string key) => _slots.Remove(key);

    public bool Remove(KeyValuePair<string, object?> item) => Contains(item) && Remove(item.Key);

    public void Clear() => _slots.Clear();

    public bool ContainsKey(string key) => _slots.ContainsKey(key);

    public bool Contains(KeyValuePair<string, object?> item) => TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => TryGet(key, out value);

    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) => this.ToArray().CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        _slots.Select(slot => KeyValuePair.Create(slot.Key, slot.Value.As<object>())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes the state as a value inside another.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, slot) in _slots)
        {
            writer.WritePropertyName(name);
            slot.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private bool HasLive()
    {
        foreach (var slot in _slots.Values)
        {
            if (slot.IsLive)
                return true;
        }

        return false;
    }

    /// <returns>Null when the text is <paramref name="known"/>, which most turns that only look at their state end with.</returns>
    private StateText? Write(ReadOnlyMemory<byte>? known)
    {
        using var scratch = StateScratch.Rent();
        var writer = scratch.Writer;
        var parts = new StateText.Part[_slots.Count];
        var at = 0;
        writer.WriteStartObject();
        foreach (var (name, slot) in _slots)
        {
            writer.WritePropertyName(name);
            var start = scratch.Length;
            slot.WriteTo(writer);
            parts[at++] = new StateText.Part(name, start, scratch.Length - start);
        }

        writer.WriteEndObject();
        writer.Flush();
        return known is { } stored && scratch.Text.SequenceEqual(stored.Span) ? null : StateText.Written(scratch.Text.ToArray(), parts);
    }

    // Storages that keep JSON hand the version out as a property of it.
    private void TakeETag()
    {
        if (_slots.TryGetValue("eTag", out var slot) && slot.Saved.Span is [(byte)'"', ..] && _slots.Remove("eTag"))
            ETag = StateJson.Read<string>(slot.Saved);
    }

    private sealed class Slot
    {
        internal ReadOnlyMemory<byte> Saved { get; set; }

        internal bool IsLive { get; set; }

        internal object? Live { get; set; }

        /// <summary>The type to write the value as, where it says how its derived types are told apart.</summary>
        internal Type? Declared { get; set; }

        internal T? As<T>()
        {
            if (IsLive && Live is T fitting)
                return fitting;
            if (IsLive && Live is null)
                return default;
            var value = IsLive ? StateJson.Convert<T>(Live) : StateJson.Read<T>(Saved);
            // Looking at a value as an object must not replace what a typed reader holds.
            if (IsLive && typeof(T) == typeof(object))
                return value;
            (Live, IsLive, Declared) = (value, true, StateType<T>.Declared);
            return value;
        }

        internal void WriteTo(Utf8JsonWriter writer)
        {
            if (!IsLive)
                writer.WriteRawValue(Saved.Span, skipInputValidation: true);
            else
                StateJson.WriteTo(writer, Live, Declared);
        }
    }

    private static class StateType<T>
    {
        internal static readonly Type? Declared =
            typeof(T).IsDefined(typeof(JsonDerivedTypeAttribute), false) || typeof(T).IsDefined(typeof(JsonPolymorphicAttribute), false) ? typeof(T) : null;
    }
}
