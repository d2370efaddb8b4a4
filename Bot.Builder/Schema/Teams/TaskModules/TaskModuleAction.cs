using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleAction : CardAction
{
    /// <summary>An invoke button that opens a dialog: Teams recognises it by a <c>type</c> of <c>task/fetch</c> in the value.</summary>
    public TaskModuleAction(string? title, object? value = null)
        : base("invoke", title)
    {
        var data = value switch
        {
            null => [],
            string json => JsonNode.Parse(json) as JsonObject ?? [],
            _ => ProtocolJson.ToNode(value) as JsonObject ?? [],
        };
        data["type"] = "task/fetch";
        Value = data;
    }
}
