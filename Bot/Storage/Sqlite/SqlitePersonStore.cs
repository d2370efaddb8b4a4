namespace Bot.Storage.Sqlite;

/// <summary>What one SQLite file holds of a person.</summary>
internal sealed class SqlitePersonStore(SqliteDatabase database) : IPersonStore
{
    public Task<KnownPerson> FindAsync(string channelId, string userId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => new KnownPerson(channelId, userId, [.. session.Query(Conversations, row => row.GetString(0), KnownPerson.KeyOf(channelId, userId))]), cancellationToken);

    public Task<IReadOnlyList<HeldRow>> ReadHeldAsync(KnownPerson person, CancellationToken cancellationToken) =>
        database.ReadAsync(session => HeldTables.Read(session, person), cancellationToken);

    /// <summary>Notes that a talk is this person's. Written at most once a day.</summary>
    public static void Note(SqliteSession session, Speaker speaker, string conversation, DateTimeOffset now) =>
        session.Execute(
            """
            INSERT INTO people (user_key, conversation, at) VALUES ($1, $2, $3)
            ON CONFLICT (user_key, conversation) DO UPDATE SET at = excluded.at WHERE people.at < excluded.at - 86400000
            """, KnownPerson.KeyOf(speaker.ChannelId, speaker.UserId), conversation, now);

    private const string Conversations = "SELECT conversation FROM people WHERE user_key = $1";
}
