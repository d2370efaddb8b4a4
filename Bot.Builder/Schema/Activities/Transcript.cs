namespace Microsoft.Bot.Schema;

public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity>? activities = null)
    {
        Activities = activities!;
    }

    public IList<Activity> Activities { get; set; } = null!;
}
