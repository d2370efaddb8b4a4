namespace Microsoft.Bot.Schema.Teams;

public class MeetingInfo
{
    public MeetingInfo()
    {
    }

    public MeetingInfo(MeetingDetails? details, ConversationAccount? conversation = null, TeamsChannelAccount? organizer = null)
    {
        Details = details;
        Conversation = conversation;
        Organizer = organizer;
    }

    public MeetingDetails? Details { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public TeamsChannelAccount? Organizer { get; set; }
}
