namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string? type = null)
    {
        Type = type;
    }

    public string? Type { get; set; }
}
