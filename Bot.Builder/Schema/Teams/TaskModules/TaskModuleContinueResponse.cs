namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo? value = null)
        : base("continue")
    {
        Value = value;
    }

    public TaskModuleTaskInfo? Value { get; set; }
}
