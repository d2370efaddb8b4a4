using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class BatchFailedEntriesResponse
{
    public string? ContinuationToken { get; set; }

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public IList<BatchFailedEntry> FailedEntries { get; } = [];
}
