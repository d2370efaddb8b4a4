using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads values of objects whose type is not known: plain objects, dictionaries, JSON.</summary>
public static class ObjectPath
{
    /// <summary>The value as the type: as it is where it fits, else by way of its JSON with names read in any case. Null gives the type's default.</summary>
    /// <exception cref="JsonException">The value has another shape.</exception>
    public static T? MapValueTo<T>(object? val) => val is T fitting ? fitting : ProtocolJson.Convert<T>(val);
}
