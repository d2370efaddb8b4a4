using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Lets any storage write a state with plain System.Text.Json, whatever its options.</summary>
internal sealed class StateDocumentConverter : JsonConverter<StateDocument>
{
    public override StateDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StateDocument.From(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, StateDocument value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToText().Utf8.Span, skipInputValidation: true);
}
