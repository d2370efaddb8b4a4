namespace Microsoft.Bot.Schema.Teams;

public class MeetingNotificationResponse
{
    public IList<MeetingNotificationRecipientFailureInfo>? RecipientsFailureInfo { get; set; }
}
