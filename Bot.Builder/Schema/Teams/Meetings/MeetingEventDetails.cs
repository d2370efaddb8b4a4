namespace Microsoft.Bot.Schema.Teams;

public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    public string? MeetingType { get; set; }
}
