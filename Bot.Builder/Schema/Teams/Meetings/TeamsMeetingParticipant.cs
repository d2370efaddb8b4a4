namespace Microsoft.Bot.Schema.Teams;

public class TeamsMeetingParticipant
{
    public TeamsMeetingParticipant()
    {
    }

    public TeamsMeetingParticipant(TeamsChannelAccount? user, ConversationAccount? conversation = null, MeetingParticipantInfo? meeting = null)
    {
        User = user;
        Conversation = conversation;
        Meeting = meeting;
    }

    public TeamsChannelAccount? User { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public MeetingParticipantInfo? Meeting { get; set; }
}
