namespace Microsoft.Bot.Schema.Teams;

public class UserMeetingDetails
{
    public bool InMeeting { get; set; }

    public string? Role { get; set; }
}
