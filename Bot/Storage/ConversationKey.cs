namespace Bot.Storage;

/// <summary>Names a conversation across doors: the store orders, claims and logs by this key.</summary>
internal static class ConversationKey
{
    // No channel id may begin with this sign (the connector's door refuses it), so the two families never meet.
    private const string OwnDoor = "@directline/";

    /// <summary>A conversation that reached us through the Bot Connector protocol.</summary>
    public static string OfConnector(string channelId, string conversationId) => $"{channelId}/{conversationId}";

    /// <summary>A conversation of our own Direct Line door: its replies go to the activity log, not to the outbox.</summary>
    public static string OfDirectLine(string conversationId) => OwnDoor + conversationId;

    public static bool IsDirectLine(string conversation) => conversation.StartsWith(OwnDoor, StringComparison.Ordinal);

    /// <summary>The conversation id as the channel spells it.</summary>
    public static string IdOf(string conversation) => conversation[(conversation.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
