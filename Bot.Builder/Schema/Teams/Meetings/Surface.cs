using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class Surface
{
    protected Surface(SurfaceType type)
    {
        Type = type;
    }

    [JsonPropertyName("surface")]
    public SurfaceType Type { get; set; }
}
