using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class TokenExchangeInvokeRequest
{
    public string? ConnectionName { get; set; }

    public string? Id { get; set; }

    [JsonIgnore, JsonPropertyName("#properties")]
    public JsonObject Properties { get => field ??= []; set; }

    public string? Token { get; set; }

    [JsonInclude, JsonExtensionData]
    internal UnknownProperties? Unknown
    {
        get => UnknownProperties.Of(Properties, field);
        set => Properties = (field = value)?.Properties ?? [];
    }
}
