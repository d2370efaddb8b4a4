namespace Microsoft.Bot.Schema.Teams;

public class TargetedMeetingNotification : MeetingNotification<TargetedMeetingNotificationValue>
{
    public TargetedMeetingNotification()
    {
        Type = "targetedMeetingNotification";
    }

    public TargetedMeetingNotification(TargetedMeetingNotificationValue? targetedMeetingNotificationValue)
        : this()
    {
        Value = targetedMeetingNotificationValue;
    }

    public MeetingNotificationChannelData? ChannelData { get; set; }
}
