using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class BatchOperationState
{
    public DateTime? RetryAfter { get; set; }

    public string? State { get; set; }

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public IDictionary<int, int> StatusMap { get; } = new Dictionary<int, int>();

    public int TotalEntriesCount { get; set; }
}
