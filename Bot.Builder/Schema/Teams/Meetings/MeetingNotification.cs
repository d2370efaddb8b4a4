namespace Microsoft.Bot.Schema.Teams;

public class MeetingNotification<T> : MeetingNotificationBase
{
    protected MeetingNotification()
    {
    }

    public T? Value { get; set; }
}
