using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema;

/// <summary>
/// A JsonObject in the form in which the serializer takes unknown properties. It reads them into a JsonObject as well,
/// but writes one as an object of its own, which gives broken JSON (.NET 10).
/// </summary>
internal sealed class UnknownProperties(JsonObject properties) : IDictionary<string, object?>
{
    public UnknownProperties()
        : this([])
    {
    }

    public JsonObject Properties => properties;

    public int Count => properties.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => [.. properties.Select(property => property.Key)];

    public ICollection<object?> Values => [.. properties.Select(property => property.Value)];

    public object? this[string key]
    {
        get => properties[key];
        set => properties[key] = value switch
        {
            JsonElement element => Node(element),
            _ => ProtocolJson.ToNode(value),
        };
    }

    /// <returns>
    /// The one that is being filled, as long as it stands for these properties; null where there is nothing to write, which asks the
    /// serializer to make one before it reads.
    /// </returns>
    public static UnknownProperties? Of(JsonObject properties, UnknownProperties? filled) =>
        filled is not null && ReferenceEquals(filled.Properties, properties) ? filled
        : properties.Count > 0 ? new UnknownProperties(properties)
        : null;

    public void Add(string key, object? value) => this[key] = value;

    public void Add(KeyValuePair<string, object?> item) => this[item.Key] = item.Value;

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public bool Contains(KeyValuePair<string, object?> item) => properties.TryGetPropertyValue(item.Key, out var value) && Equals(value, item.Value);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var found = properties.TryGetPropertyValue(key, out var node);
        value = node;
        return found;
    }

    public bool Remove(string key) => properties.Remove(key);

    public bool Remove(KeyValuePair<string, object?> item) => Contains(item) && Remove(item.Key);

    public void Clear() => properties.Clear();

    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) => ((ICollection<KeyValuePair<string, object?>>)[.. this]).CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        properties.Select(property => KeyValuePair.Create<string, object?>(property.Key, property.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static JsonNode? Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element),
    };
}
