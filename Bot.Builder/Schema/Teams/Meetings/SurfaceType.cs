using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[JsonConverter(typeof(CamelCaseName<SurfaceType>))]
public enum SurfaceType
{
    Unknown,
    MeetingStage,
    MeetingTabIcon,
}
