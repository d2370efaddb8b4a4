namespace Bot.Storage;

/// <summary>Somebody whom the bot knows by a channel's id, with the talks that are theirs alone.</summary>
/// <param name="Conversations"><see cref="ConversationKey"/>s. A group's talk belongs to nobody alone and is never among them.</param>
internal sealed record KnownPerson(string ChannelId, string UserId, IReadOnlyList<string> Conversations)
{
    public string Key => KeyOf(ChannelId, UserId);

    /// <summary>The names under which the talks are counted.</summary>
    public IReadOnlyList<string> Pseudonyms { get; init; } = [];

    /// <summary>The state documents that hold something of this person.</summary>
    public IReadOnlyList<string> StateKeys =>
    [
        $"{ChannelId}/users/{UserId}", PlanKeyOf(ChannelId, UserId),
        .. Conversations.Select(conversation => $"{ChannelId}/conversations/{ConversationKey.IdOf(conversation)}"),
    ];

    public static string KeyOf(string channelId, string userId) => $"{channelId}/{userId}";

    /// <summary>Where a person's plan stands among the state documents. It is kept longer than a talk.</summary>
    public static string PlanKeyOf(string channelId, string userId) => $"{PlanPrefix}{channelId}/{userId}";

    public const string PlanPrefix = "plans/";
}

/// <summary>One thing that is held of a person.</summary>
/// <param name="What">In words for the person.</param>
/// <param name="Json">Every column of the row, as a JSON object.</param>
internal sealed record HeldRow(string Table, string What, byte[] Json);

/// <summary>Reads all that is held of one person, whatever it is part of.</summary>
internal interface IPersonStore
{
    /// <summary>The talks that the person has alone with the bot, as far as the store has seen them.</summary>
    Task<KnownPerson> FindAsync(string channelId, string userId, CancellationToken cancellationToken);

    Task<IReadOnlyList<HeldRow>> ReadHeldAsync(KnownPerson person, CancellationToken cancellationToken);
}
