using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

internal sealed class CamelCaseName<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
