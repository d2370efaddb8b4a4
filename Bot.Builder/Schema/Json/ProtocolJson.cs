using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>How the protocol is spelled in JSON: camel case, no nulls, names read in any case, a bounded depth.</summary>
internal static class ProtocolJson
{
    /// <summary>Levels of nesting that are read; Adaptive Cards in practice stay under thirty.</summary>
    private const int MaxDepth = 64;

    public static JsonSerializerOptions Options { get; } = Create();

    public static JsonTypeInfo<T> Shape<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    public static JsonNode? ToNode<T>(T value) => value switch
    {
        null => null,
        JsonNode node => node,
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        _ => JsonSerializer.SerializeToNode(value, Options.GetTypeInfo(value.GetType())),
    };

    /// <summary>The value as another type: as it is where it fits, by way of its JSON where it does not; a null gives the default.</summary>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public static T? Convert<T>(object? value) => value switch
    {
        null => default,
        T fitting => fitting,
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => default,
        JsonElement element => element.Deserialize(Shape<T>()),
        JsonNode node => node.Deserialize(Shape<T>()),
        _ => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())).Deserialize(Shape<T>()),
    };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            MaxDepth = MaxDepth,
            // Two readers of the same text must not see two different activities.
            AllowDuplicateProperties = false,
            // The protocol travels as application/json, never inside HTML: letters of other alphabets stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // Records and dictionaries of the bot's own, in Value or ChannelData, are read by reflection once per type.
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ProtocolContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.MakeReadOnly();
        return options;
    }
}
