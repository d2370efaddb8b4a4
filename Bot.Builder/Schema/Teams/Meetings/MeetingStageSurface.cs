namespace Microsoft.Bot.Schema.Teams;

public class MeetingStageSurface<T> : Surface
{
    public MeetingStageSurface()
        : base(SurfaceType.MeetingStage)
    {
    }

    public ContentType ContentType { get; set; } = ContentType.Task;

    public T? Content { get; set; }
}
