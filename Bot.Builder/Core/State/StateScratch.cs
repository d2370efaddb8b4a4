using System.Buffers;
using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A buffer and a writer that a thread keeps for the next state it writes.</summary>
internal sealed class StateScratch : IDisposable
{
    // A rare huge state must not hold its memory for ever.
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static StateScratch? _kept;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    private StateScratch() => Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions
    {
        Encoder = StateJson.Options.Encoder,
        MaxDepth = StateJson.Options.MaxDepth,
        SkipValidation = true,
    });

    internal Utf8JsonWriter Writer { get; }

    internal ReadOnlySpan<byte> Text => _buffer.WrittenSpan;

    internal int Length => (int)(Writer.BytesCommitted + Writer.BytesPending);

    /// <summary>Taken out while it is in use: a value that itself writes a state gets another.</summary>
    internal static StateScratch Rent()
    {
        var scratch = _kept ?? new StateScratch();
        _kept = null;
        return scratch;
    }

    public void Dispose()
    {
        _buffer.ResetWrittenCount();
        Writer.Reset(_buffer);
        if (_buffer.Capacity <= LargestKept)
            _kept = this;
    }
}
