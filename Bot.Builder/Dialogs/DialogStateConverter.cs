using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The same form of open dialogs where they stand inside an object that the serializer reads.</summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>
{
    public override DialogState? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DialogStateText.Read(JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader)).ToArray());

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options) => DialogStateText.Write(writer, value);
}
