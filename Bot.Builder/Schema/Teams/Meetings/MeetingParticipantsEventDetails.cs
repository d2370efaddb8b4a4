using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class MeetingParticipantsEventDetails
{
    public MeetingParticipantsEventDetails()
    {
    }

    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember>? members = null)
    {
        Members = members ?? [];
    }

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public IList<TeamsMeetingMember> Members { get; } = [];
}
