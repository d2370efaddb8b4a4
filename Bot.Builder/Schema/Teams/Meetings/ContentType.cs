using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[JsonConverter(typeof(CamelCaseName<ContentType>))]
public enum ContentType
{
    Unknown,
    Task,
}
