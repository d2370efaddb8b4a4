namespace Microsoft.Bot.Schema.Teams;

public class MeetingParticipantInfo
{
    public MeetingParticipantInfo()
    {
    }

    public MeetingParticipantInfo(string? role = null, bool? inMeeting = null)
    {
        Role = role;
        InMeeting = inMeeting;
    }

    public string? Role { get; set; }

    public bool? InMeeting { get; set; }
}
