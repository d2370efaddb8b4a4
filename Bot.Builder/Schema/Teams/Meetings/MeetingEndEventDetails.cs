namespace Microsoft.Bot.Schema.Teams;

public class MeetingEndEventDetails : MeetingEventDetails
{
    public MeetingEndEventDetails()
    {
    }

    public MeetingEndEventDetails(string id, Uri? joinUrl = null, string? title = null, string meetingType = "Scheduled", DateTime endTime = default)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
        MeetingType = meetingType;
        EndTime = endTime;
    }

    public DateTime EndTime { get; set; }
}
