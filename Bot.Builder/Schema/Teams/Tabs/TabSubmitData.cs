using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class TabSubmitData
{
    [JsonExtensionData]
    public JsonObject Properties { get => field ??= []; set; }

    public string? Type { get; set; }
}
