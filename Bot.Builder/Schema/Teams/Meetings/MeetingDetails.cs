namespace Microsoft.Bot.Schema.Teams;

public class MeetingDetails : MeetingDetailsBase
{
    public MeetingDetails()
    {
    }

    public MeetingDetails(
        string id, string? msGraphResourceId = null, DateTime? scheduledStartTime = null, DateTime? scheduledEndTime = null, Uri? joinUrl = null,
        string? title = null, string type = "Scheduled")
    {
        Id = id;
        MsGraphResourceId = msGraphResourceId;
        ScheduledStartTime = scheduledStartTime;
        ScheduledEndTime = scheduledEndTime;
        JoinUrl = joinUrl;
        Title = title;
        Type = type;
    }

    public string? MsGraphResourceId { get; set; }

    public DateTime? ScheduledStartTime { get; set; }

    public DateTime? ScheduledEndTime { get; set; }

    public string? Type { get; set; }
}
