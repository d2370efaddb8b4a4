namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleCardResponse : TaskModuleResponseBase
{
    public TaskModuleCardResponse()
        : base("continue")
    {
    }

    public TaskModuleCardResponse(TabResponse? value)
        : base("continue")
    {
        Value = value;
    }

    public TabResponse? Value { get; set; }
}
