using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// A list as channels send it: a null among the elements is dropped, so that nobody behind the door meets one.
/// Elements are written with all that their own class has.
/// </summary>
internal sealed class ProtocolList<T> : JsonConverter<IList<T>>
    where T : class
{
    public override IList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A list was expected, not {reader.TokenType}.");
        }

        var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null && JsonSerializer.Deserialize(ref reader, element) is { } item)
            {
                list.Add(item);
            }
        }

        return list;
    }

    public override void Write(Utf8JsonWriter writer, IList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            if (item is not null)
            {
                JsonSerializer.Serialize(writer, item, options.GetTypeInfo(item.GetType()));
            }
        }

        writer.WriteEndArray();
    }
}
