using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Open dialogs as text. What a dialog keeps stays text until the dialog asks for it, so a nested stack is parsed once.</summary>
internal static class DialogStateText
{
    private const int MaxDepth = 512;

    /// <returns>Null for a JSON null.</returns>
    /// <exception cref="JsonException">The text is no such state.</exception>
    public static DialogState? Read(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        ExpectObject(reader);
        var state = new DialogState();
        while (NextProperty(ref reader) is { } name)
        {
            if (Is(name, nameof(DialogState.DialogStack)))
            {
                ReadStack(ref reader, utf8, state.DialogStack);
            }
            else
            {
                reader.Skip();
            }
        }

        return state;
    }

    public static void Write(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("DialogStack"u8);
        foreach (var instance in state.DialogStack)
        {
            Write(writer, instance);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DialogInstance instance)
    {
        writer.WriteStartObject();
        WriteIfSet(writer, "Id"u8, instance.Id);
        if (instance.State is { } kept)
        {
            writer.WritePropertyName("State"u8);
            if (kept is StateDocument document)
            {
                document.WriteTo(writer);
            }
            else
            {
                StateJson.WriteBag(writer, kept);
            }
        }

        if (instance.StackIndex is { } index)
        {
            writer.WriteNumber("StackIndex"u8, index);
        }

        WriteIfSet(writer, "Version"u8, instance.Version);
        writer.WriteEndObject();
    }

    private static void WriteIfSet(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void ReadStack(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8, List<DialogInstance> stack)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The stack of dialogs is not a list.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            stack.Add(ReadInstance(ref reader, utf8));
        }
    }

    private static DialogInstance ReadInstance(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        ExpectObject(reader);
        var instance = new DialogInstance();
        while (NextProperty(ref reader) is { } name)
        {
            if (Is(name, nameof(DialogInstance.State)))
            {
                instance.State = ReadBag(ref reader, utf8);
            }
            else if (Is(name, nameof(DialogInstance.Id)))
            {
                instance.Id = TextOf(ref reader)!;
            }
            else if (Is(name, nameof(DialogInstance.Version)))
            {
                instance.Version = TextOf(ref reader);
            }
            else if (Is(name, nameof(DialogInstance.StackIndex)))
            {
                instance.StackIndex = reader.TokenType switch
                {
                    JsonTokenType.Null => null,
                    JsonTokenType.Number when reader.TryGetInt32(out var index) => index,
                    _ => throw new JsonException("The place in the stack is not a number."),
                };
            }
            else
            {
                reader.Skip();
            }
        }

        return instance;
    }

    private static StateDocument ReadBag(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return new StateDocument();
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return StateText.Parse(utf8[start..(int)reader.BytesConsumed]) is { } text
            ? new StateDocument(text, null)
            : throw new JsonException("What a dialog keeps is not a JSON object.");
    }

    private static void ExpectObject(in Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"An object was expected, not {reader.TokenType}.");
        }
    }

    // Leaves the reader at the value of the property; null at the end of the object.
    private static string? NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        // The names that a stack is written with take no new string.
        var name = Known(ref reader, "Id") ?? Known(ref reader, "State") ?? Known(ref reader, "Version") ?? Known(ref reader, "DialogStack") ?? reader.GetString()!;
        reader.Read();
        return name;
    }

    private static string? Known(ref Utf8JsonReader reader, string name) => reader.ValueTextEquals(name) ? name : null;

    private static bool Is(string name, string property) => name.Equals(property, StringComparison.OrdinalIgnoreCase);

    private static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw new JsonException($"A text was expected, not {reader.TokenType}."),
    };
}
