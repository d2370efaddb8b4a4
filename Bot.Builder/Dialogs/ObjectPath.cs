using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads and changes values of objects whose type is not known: plain objects, dictionaries, lists, JSON.</summary>
/// <remarks>A path is made of names and places: <c>person.grades[0]['date from']</c>. Names are met in any case of letters.</remarks>
public static class ObjectPath
{
    // Cards send what a person typed or ticked as text: "true", "12".
    internal static readonly JsonSerializerOptions Forgiving = new(ProtocolJson.Options)
    {
        Converters = { new TickConverter(), new TextConverter(), new JsonStringEnumConverter() },
    };

    /// <summary>The value as the type: as it is where it fits, else by way of its JSON with names read in any case. Null gives the type's default.</summary>
    /// <remarks>Text stands for a truth value, a number or the name of an enum member; a number or truth value stands for text.</remarks>
    /// <exception cref="JsonException">The value has another shape.</exception>
    public static T? MapValueTo<T>(object? val) => val switch
    {
        null => default,
        T fitting => fitting,
        _ => JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToElement(val, val.GetType(), ProtocolJson.Options), Forgiving),
    };

    /// <returns>True where the path leads to something other than null.</returns>
    public static bool HasValue(object? obj, string path) => TryFind(obj, path, out var value) && !IsNull(value);

    /// <exception cref="KeyNotFoundException">The path leads nowhere.</exception>
    public static T? GetPathValue<T>(object? obj, string path) =>
        TryFind(obj, path, out var value) ? MapValueTo<T>(value) : throw new KeyNotFoundException($"There is nothing at '{path}'.");

    /// <summary>As <see cref="GetPathValue{T}(object,string)"/>, with the default where the path leads nowhere.</summary>
    public static T? GetPathValue<T>(object? obj, string path, T? defaultValue) => TryGetPathValue<T>(obj, path, out var value) ? value : defaultValue;

    /// <returns>False where the path leads nowhere, to null, or to a value of another shape.</returns>
    public static bool TryGetPathValue<T>(object? obj, string path, out T? value)
    {
        value = default;
        return TryFind(obj, path, out var found) && !IsNull(found) && TryMap(found!, out value);
    }

    /// <summary>Puts a value at the path, and objects on the way to it where there are none.</summary>
    /// <param name="json">Whether a copy of the value as plain JSON is put there; otherwise the value itself.</param>
    /// <exception cref="ArgumentException">The path is not well formed, or something on it cannot be changed.</exception>
    public static void SetPathValue(object obj, string path, object? value, bool json = true)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var steps = Steps(obj, path) ?? throw new ArgumentException($"'{path}' is not a path.", nameof(path));
        var node = obj;
        foreach (var step in steps[..^1])
        {
            if (!PathNode.TryRead(node, step, out var next) || IsNull(next))
            {
                next = new JsonObject();
                PathNode.Write(node, step, next);
                PathNode.TryRead(node, step, out next);
            }
            node = next!;
        }
        PathNode.Write(node, steps[^1], json ? ProtocolJson.ToNode(value) : value);
    }

    /// <summary>Takes away what is at the path: an entry of a map or a list; a property of a plain object gets its empty value.</summary>
    public static void RemovePathValue(object obj, string path)
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (Steps(obj, path) is not { } steps) return;
        if (TryWalk(obj, steps[..^1], out var node)) PathNode.Remove(node, steps[^1]);
    }

    public static IEnumerable<string> GetProperties(object? obj) => PathNode.Names(obj);

    /// <summary>Whether the object itself, not something below it, has the name.</summary>
    public static bool ContainsProperty(object? obj, string name) => PathNode.TryRead(obj, name, out _);

    public static void ForEachProperty(object? obj, Action<string, object?> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var name in GetProperties(obj).ToArray())
        {
            if (PathNode.TryRead(obj, name, out var value)) action(name, value);
        }
    }

    /// <summary>A copy that shares nothing with the original.</summary>
    public static T? Clone<T>(T obj) => obj is null ? default : MapValueTo<T>(JsonSerializer.SerializeToElement(obj, obj.GetType(), ProtocolJson.Options));

    internal static bool TryMap<T>(object value, out T? mapped)
    {
        try
        {
            mapped = MapValueTo<T>(value);
            return mapped is not null;
        }
        catch (JsonException)
        {
            mapped = default;
            return false;
        }
    }

    private static bool TryFind(object? obj, string path, out object? value)
    {
        value = null;
        return Steps(obj, path) is { } steps && TryWalk(obj, steps, out value);
    }

    private static List<object>? Steps(object? obj, string path) => PathSteps.Of(path, inner => TryFind(obj, inner, out var value) ? value : null);

    private static bool TryWalk(object? obj, List<object> steps, out object? value)
    {
        value = obj;
        foreach (var step in steps)
        {
            if (!PathNode.TryRead(value, step, out value)) return false;
        }
        return true;
    }

    private static bool IsNull(object? value) => value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

    private sealed class TickConverter : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String when bool.TryParse(reader.GetString(), out var ticked) => ticked,
            _ => throw new JsonException("A truth value was expected."),
        };

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }

    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => JsonElement.ParseValue(ref reader).GetRawText(),
            _ => throw new JsonException("Text was expected."),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        // The names of a dictionary's entries are text too.
        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }
}
