using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class TargetedMeetingNotificationValue
{
    public IList<string>? Recipients { get; set; }

    [JsonConverter(typeof(ProtocolList<Surface>))]
    public IList<Surface>? Surfaces { get; set; }
}
