using System.Buffers;
using System.Text.Json;

namespace Bot.Turns;

/// <summary>What a caller that waits gets: an HTTP status and a JSON body. It is stored with the turn, so that a repeat gets the same.</summary>
/// <param name="Body">Null for an empty body.</param>
internal sealed record TurnAnswer(int Status, byte[]? Body)
{
    public byte[] ToStored()
    {
        var buffer = new ArrayBufferWriter<byte>((Body?.Length ?? 0) + 40);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("status", Status);
        if (Body is not null)
        {
            writer.WritePropertyName("body");
            writer.WriteRawValue(Body, skipInputValidation: true);
        }
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static TurnAnswer FromStored(byte[] stored)
    {
        using var document = JsonDocument.Parse(stored);
        var root = document.RootElement;
        return new TurnAnswer(
            root.GetProperty("status").GetInt32(),
            root.TryGetProperty("body", out var body) ? System.Text.Encoding.UTF8.GetBytes(body.GetRawText()) : null);
    }
}
