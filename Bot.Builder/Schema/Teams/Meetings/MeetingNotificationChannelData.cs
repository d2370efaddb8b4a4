using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class MeetingNotificationChannelData
{
    [JsonPropertyName("onBehalfOf")]
    public IList<OnBehalfOf>? OnBehalfOfList { get; set; }
}
