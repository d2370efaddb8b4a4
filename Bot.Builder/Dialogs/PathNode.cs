using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step into, or one change of, an object of any kind. Names are met in any case of letters where none fits exactly.</summary>
internal static class PathNode
{
    public static IEnumerable<string> Names(object? node) => node switch
    {
        null or string => [],
        IDictionary<string, object?> map => map.Keys,
        IDictionary map => map.Keys.OfType<string>(),
        JsonObject map => map.Select(pair => pair.Key),
        JsonElement { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Select(pair => pair.Name),
        JsonNode or JsonElement or IEnumerable => [],
        _ => Properties(node).Select(property => property.Name),
    };

    public static bool TryRead(object? node, object step, out object? value)
    {
        value = null;
        if (step is int place) return TryReadAt(node, place, out value);
        if (NameOf(node, (string)step) is not { } name) return false;
        value = node switch
        {
            IDictionary<string, object?> map => map[name],
            IDictionary map => map[name],
            JsonObject map => map[name],
            JsonElement map => map.GetProperty(name),
            _ => Properties(node!).First(property => property.Name == name).GetValue(node),
        };
        return true;
    }

    /// <exception cref="ArgumentException">The object takes no value there.</exception>
    public static void Write(object? node, object step, object? value)
    {
        switch (node, step)
        {
            case (IDictionary<string, object?> map, string name):
                map[NameOf(map, name) ?? name] = value;
                break;
            case (JsonObject map, string name):
                map[NameOf(map, name) ?? name] = ProtocolJson.ToNode(value);
                break;
            case (JsonArray list, int place) when place <= list.Count:
                if (place == list.Count) list.Add(ProtocolJson.ToNode(value));
                else list[place] = ProtocolJson.ToNode(value);
                break;
            case (IList { IsReadOnly: false } list, int place) when place < list.Count || (place == list.Count && !list.IsFixedSize):
                if (place == list.Count) list.Add(value);
                else list[place] = value;
                break;
            case (IDictionary { IsReadOnly: false } map, string name):
                map[NameOf(map, name) ?? name] = value;
                break;
            case ({ } whole, string name) when whole is not (JsonNode or JsonElement or IEnumerable) && Property(whole, name) is { CanWrite: true } property:
                property.SetValue(whole, Fitting(value, property.PropertyType));
                break;
            default:
                throw new ArgumentException($"Nothing can be set at '{step}'.", nameof(step));
        }
    }

    public static void Remove(object? node, object step)
    {
        switch (node, step)
        {
            case (IDictionary<string, object?> map, string name):
                map.Remove(NameOf(map, name) ?? name);
                break;
            case (JsonObject map, string name):
                map.Remove(NameOf(map, name) ?? name);
                break;
            case (JsonArray list, int place) when place < list.Count:
                list.RemoveAt(place);
                break;
            case (IList { IsFixedSize: false, IsReadOnly: false } list, int place) when place < list.Count:
                list.RemoveAt(place);
                break;
            case ({ } whole, string name) when whole is not (JsonNode or JsonElement or IEnumerable) && Property(whole, name) is { CanWrite: true } property:
                property.SetValue(whole, property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null);
                break;
        }
    }

    private static bool TryReadAt(object? node, int place, out object? value)
    {
        (var found, value) = node switch
        {
            JsonArray list when place < list.Count => (true, list[place]),
            JsonElement { ValueKind: JsonValueKind.Array } list when place < list.GetArrayLength() => (true, list[place]),
            IList list when place < list.Count => (true, list[place]),
            _ => (false, (object?)null),
        };
        return found;
    }

    private static string? NameOf(object? node, string name)
    {
        string? near = null;
        foreach (var other in Names(node))
        {
            if (other == name) return other;
            if (near is null && other.Equals(name, StringComparison.OrdinalIgnoreCase)) near = other;
        }
        return near;
    }

    private static PropertyInfo? Property(object node, string name) =>
        NameOf(node, name) is { } exact ? Properties(node).First(property => property.Name == exact) : null;

    private static IEnumerable<PropertyInfo> Properties(object node) =>
        node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead && property.GetIndexParameters().Length == 0);

    private static object? Fitting(object? value, Type type) =>
        value is null || type.IsInstanceOfType(value) ? value : JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ProtocolJson.Options), type, ObjectPath.Forgiving);
}
