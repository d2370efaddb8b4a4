namespace Microsoft.Bot.Schema.Teams;

public class BatchFailedEntry
{
    public string? EntryId { get; set; }

    public string? Error { get; set; }
}
