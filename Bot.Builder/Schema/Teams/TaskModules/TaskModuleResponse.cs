using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleResponse
{
    public TaskModuleResponse()
    {
    }

    public TaskModuleResponse(TaskModuleResponseBase? task = null)
    {
        Task = task;
    }

    [JsonConverter(typeof(ByRuntimeType<TaskModuleResponseBase>))]
    public TaskModuleResponseBase? Task { get; set; }

    public CacheInfo? CacheInfo { get; set; }
}
