namespace Microsoft.Bot.Schema.Teams;

public class MeetingNotificationBase
{
    protected MeetingNotificationBase()
    {
    }

    public string? Type { get; set; }
}
