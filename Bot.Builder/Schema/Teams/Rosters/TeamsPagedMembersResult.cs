namespace Microsoft.Bot.Schema.Teams;

public class TeamsPagedMembersResult
{
    public TeamsPagedMembersResult()
    {
    }

    public TeamsPagedMembersResult(string? continuationToken = null, IList<ChannelAccount>? members = null)
    {
        ContinuationToken = continuationToken;
        Members = [.. (members ?? []).Select(member => member as TeamsChannelAccount ?? ProtocolJson.Convert<TeamsChannelAccount>(member)!)];
    }

    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount> Members { get; set; } = null!;
}
