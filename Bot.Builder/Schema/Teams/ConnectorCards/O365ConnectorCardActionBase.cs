using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardActionBase
{
    public O365ConnectorCardActionBase()
    {
    }

    public O365ConnectorCardActionBase(string? type = null, string? name = null, string? id = null)
    {
        Type = type;
        Name = name;
        Id = id;
    }

    [JsonPropertyName("@type")]
    public string? Type { get; set; }

    public string? Name { get; set; }

    [JsonPropertyName("@id")]
    public string? Id { get; set; }
}
