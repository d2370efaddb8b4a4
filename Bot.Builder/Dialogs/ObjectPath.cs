using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads values of objects whose type is not known: plain objects, dictionaries, JSON.</summary>
public static class ObjectPath
{
    // Cards send what a person typed or ticked as text: "true", "12".
    private static readonly JsonSerializerOptions Forgiving = new(ProtocolJson.Options)
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
