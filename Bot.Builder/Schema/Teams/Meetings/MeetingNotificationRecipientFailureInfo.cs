namespace Microsoft.Bot.Schema.Teams;

public class MeetingNotificationRecipientFailureInfo
{
    public string? ErrorCode { get; set; }

    public string? FailureReason { get; set; }

    public string? RecipientMri { get; set; }
}
