using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>The stored form of a state: one JSON object, with where each top-level value stands in it. Never changed, so shared freely.</summary>
internal sealed class StateText
{
    private StateText(ReadOnlyMemory<byte> utf8, IReadOnlyList<Part> parts)
    {
        Utf8 = utf8;
        Parts = parts;
    }

    internal static StateText Empty { get; } = new("{}"u8.ToArray(), []);

    internal ReadOnlyMemory<byte> Utf8 { get; }

    internal IReadOnlyList<Part> Parts { get; }

    internal ReadOnlyMemory<byte> ValueOf(Part part) => Utf8.Slice(part.Start, part.Length);

    /// <summary>Text whose parts the writer noted as it wrote.</summary>
    internal static StateText Written(byte[] utf8, IReadOnlyList<Part> parts) => new(utf8, parts);

    /// <returns>Null when the text is not a JSON object.</returns>
    internal static StateText? Parse(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = StateJson.Options.MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        var parts = new List<Part>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            parts.Add(new Part(name, start, (int)reader.BytesConsumed - start));
        }

        return new StateText(utf8, parts);
    }

    internal readonly record struct Part(string Name, int Start, int Length);
}
