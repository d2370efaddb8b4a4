namespace Microsoft.Bot.Schema;

public class ConversationsResult
{
    public ConversationsResult()
    {
    }

    public ConversationsResult(string? continuationToken = null, IList<ConversationMembers>? conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    public string? ContinuationToken { get; set; }

    public IList<ConversationMembers>? Conversations { get; set; }
}
