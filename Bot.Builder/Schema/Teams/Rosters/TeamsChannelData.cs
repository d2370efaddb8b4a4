using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo? channel = null, string? eventType = null, TeamInfo? team = null, NotificationInfo? notification = null,
        TenantInfo? tenant = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    public TeamsChannelData(
        ChannelInfo? channel = null, string? eventType = null, TeamInfo? team = null, NotificationInfo? notification = null,
        TenantInfo? tenant = null, IList<OnBehalfOf>? onBehalfOf = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf ?? [];
    }

    public ChannelInfo? Channel { get; set; }

    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }

    public NotificationInfo? Notification { get; set; }

    public TenantInfo? Tenant { get; set; }

    [JsonIgnore, JsonPropertyName("#onBehalfOf")]
    public IList<OnBehalfOf> OnBehalfOf { get; } = [];

    public TeamsMeetingInfo? Meeting { get; set; }

    public TeamsChannelDataSettings? Settings { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();

    // An empty list would be written into every activity for Teams.
    [JsonInclude, JsonPropertyName("onBehalfOf")]
    internal IEnumerable<OnBehalfOf>? WrittenOnBehalfOf
    {
        get => OnBehalfOf.Count > 0 ? OnBehalfOf : null;
        set
        {
            foreach (var person in value ?? [])
            {
                OnBehalfOf.Add(person);
            }
        }
    }
}
