using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>How stored state is written and read. No type is ever named in it: the type that a reader asks for is what is created.</summary>
/// <remarks>A value declared as <see cref="object"/> comes back as string, bool, long, double or null, and an object or list as
/// <see cref="JsonElement"/>, which <c>ObjectPath.MapValueTo</c> turns into whatever is asked for.</remarks>
internal static class StateJson
{
    internal static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Dialogs and bags of values keep the text and read from it what is asked for; all else is read whole.</summary>
    internal static T? Read<T>(ReadOnlyMemory<byte> utf8)
    {
        if (typeof(T) == typeof(DialogState))
            return (T?)(object?)DialogStateText.Read(utf8);
        if (typeof(T) == typeof(IDictionary<string, object?>) && StateText.Parse(utf8) is { } bag)
            return (T)(object)new StateDocument(bag, null);
        return JsonSerializer.Deserialize<T>(utf8.Span, Options);
    }

    /// <param name="declared">The type to write the value as, where it is not the value's own.</param>
    internal static void WriteTo(Utf8JsonWriter writer, object? value, Type? declared = null)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case DialogState dialogs when value.GetType() == typeof(DialogState):
                DialogStateText.Write(writer, dialogs);
                break;
            case StateDocument bag:
                bag.WriteTo(writer);
                break;
            case Dictionary<string, object?> bag:
                WriteBag(writer, bag);
                break;
            default:
                JsonSerializer.Serialize(writer, value, declared ?? value.GetType(), Options);
                break;
        }
    }

    internal static void WriteBag(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> bag)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in bag)
        {
            writer.WritePropertyName(name);
            WriteTo(writer, value);
        }

        writer.WriteEndObject();
    }

    internal static byte[] Write(object? value) => JsonSerializer.SerializeToUtf8Bytes(value, value?.GetType() ?? typeof(object), Options);

    /// <summary>The value as <typeparamref name="T"/>: itself where it is one, otherwise by way of JSON.</summary>
    internal static T? Convert<T>(object? value) => value switch
    {
        T typed => typed,
        null => default,
        JsonElement element => element.Deserialize<T>(Options),
        _ => Read<T>(Write(value)),
    };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            // Nested component dialogs add five levels each.
            MaxDepth = 512,
            IncludeFields = true,
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
            // The text goes into a database, not into a page: an escaped Arabic letter would take six bytes instead of two.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ProtocolContext.Default, new DefaultJsonTypeInfoResolver())
                .WithAddedModifier(LeaveOutNullsOfTheProtocol),
            Converters = { new PlainValueConverter(), new DialogStateConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    // An activity has some forty properties and a stored prompt two activities. Elsewhere a null is kept: it may stand against a default.
    private static void LeaveOutNullsOfTheProtocol(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(Activity).Assembly)
            return;
        foreach (var property in type.Properties)
            property.ShouldSerialize ??= static (_, value) => value is not null;
    }

    private sealed class PlainValueConverter : JsonConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
            JsonTokenType.Null => null,
            _ => JsonElement.ParseValue(ref reader),
        };

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            if (value.GetType() == typeof(object))
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
            }
            else
            {
                JsonSerializer.Serialize(writer, value, value.GetType(), options);
            }
        }
    }
}
