using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads what a dialog stored in an earlier turn: the reader names the type, never the JSON.</summary>
internal static class StateBag
{
    /// <summary>The stored value as the type; it is put back as that, so that changes to it are saved.</summary>
    /// <returns>Null when nothing is stored, or something of another shape.</returns>
    public static T? Take<T>(this IDictionary<string, object?> state, string key)
        where T : class
    {
        if (state is StateDocument document)
        {
            return Take<T>(document, key);
        }

        switch (state.TryGetValue(key, out var stored) ? stored : null)
        {
            case null:
                return null;
            case T fitting:
                return fitting;
            case var other:
                var converted = Convert<T>(other);
                state[key] = converted;
                return converted;
        }
    }

    /// <summary>The stored dictionary; a new one, put in its place, when nothing is stored.</summary>
    public static IDictionary<string, object?> TakeValues(this IDictionary<string, object?> state, string key)
    {
        if (state.Take<IDictionary<string, object?>>(key) is not { } values)
        {
            state[key] = values = new Dictionary<string, object?>();
        }

        return values;
    }

    public static int? TakeNumber(this IDictionary<string, object?> state, string key) => state.TryGetValue(key, out var stored) ? Plain(stored) switch
    {
        int number => number,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        _ => null,
    } : null;

    public static string? TakeText(this IDictionary<string, object?> state, string key) => state.TryGetValue(key, out var stored) ? Plain(stored) as string : null;

    /// <summary>JSON of a simple value as that value; objects, lists and all else as they are.</summary>
    public static object? Plain(object? stored) => stored is not JsonElement element ? stored : element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => stored,
    };

    // Read from the text itself: asking for the value as an object first would parse it twice.
    private static T? Take<T>(StateDocument document, string key)
        where T : class
    {
        try
        {
            return document.TryGet<T>(key, out var value) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T? Convert<T>(object stored)
        where T : class
    {
        try
        {
            return StateJson.Convert<T>(stored);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
