namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object? data = null, TaskModuleRequestContext? context = null)
    {
        Data = data;
        Context = context;
    }

    public object? Data { get; set; }

    public TaskModuleRequestContext? Context { get; set; }

    public TabEntityContext? TabEntityContext { get; set; }
}
