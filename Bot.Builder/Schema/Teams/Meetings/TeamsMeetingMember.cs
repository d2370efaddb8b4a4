namespace Microsoft.Bot.Schema.Teams;

public class TeamsMeetingMember
{
    public TeamsMeetingMember(TeamsChannelAccount user, UserMeetingDetails meeting)
    {
        User = user;
        Meeting = meeting;
    }

    public TeamsChannelAccount User { get; set; } = null!;

    public UserMeetingDetails Meeting { get; set; } = null!;
}
