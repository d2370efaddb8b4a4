namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    public TaskModuleMessageResponse(string? value = null)
        : base("message")
    {
        Value = value;
    }

    public string? Value { get; set; }
}
