namespace Microsoft.Bot.Schema.Teams;

public class MeetingTabIconSurface : Surface
{
    public MeetingTabIconSurface()
        : base(SurfaceType.MeetingTabIcon)
    {
    }

    public string? TabEntityId { get; set; }
}
