using System.Globalization;
namespace Bot.Storage.Sqlite;

/// <summary>Direct Line conversations, their logs, uploads and revoked tokens.</summary>
internal static class DirectLineTables
{
    /// <summary>Appends a line at the end of a conversation's log.</summary>
    /// <returns>The activity's id: the one given, else the conversation's id with the watermark.</returns>
    public static string Append(SqliteSession session, string conversation, string? id, byte[] activity, DateTimeOffset now)
    {
        var line = session.First(Advance, row => new Line(row.GetInt64(0), row.GetInt64(1)), conversation, now)
            ?? throw new System.Diagnostics.UnreachableException();
        id ??= string.Create(CultureInfo.InvariantCulture, $"{ConversationKey.IdOf(conversation)}|{line.Watermark:D7}");
        session.Execute("INSERT INTO log (conversation, watermark, id, at, activity) VALUES ($1, $2, $3, $4, $5)",
            conversation, line.Watermark, id, line.At, activity);
        return id;
    }

    /// <summary>Changes what a line says; its id, place and time stay. Followers that have read it are not told.</summary>
    public static void Replace(SqliteSession session, string conversation, string id, byte[] activity) =>
        session.Execute("UPDATE log SET activity = $3 WHERE conversation = $1 AND id = $2", conversation, id, activity);

    public static void Insert(SqliteSession session, Upload upload) =>
        session.Execute("INSERT INTO uploads (id, conversation, name, content_type, content, at) VALUES ($1, $2, $3, $4, $5, $6)",
            upload.Id, upload.Conversation, upload.Name, upload.ContentType, upload.Content, upload.At);

    public static bool Create(SqliteSession session, DirectLineConversation conversation) =>
        session.Execute(
            """
            INSERT INTO direct_line (conversation, user_id, json, created_at, last_at) VALUES ($1, $2, $3, $4, $4)
            ON CONFLICT (conversation) DO NOTHING
            """, conversation.Conversation, conversation.UserId, conversation.Json, conversation.CreatedAt) == 1;

    public static DirectLineConversation? Read(SqliteSession session, string conversation) =>
        session.First("SELECT conversation, user_id, json, created_at, ended, watermark FROM direct_line WHERE conversation = $1",
            row => new DirectLineConversation(row.GetString(0), row.GetString(1), row.GetBytes(2),
                row.GetTime(3), row.GetInt64(4) == 1, row.GetInt64(5)), conversation);

    public static void End(SqliteSession session, string conversation) =>
        session.Execute("UPDATE direct_line SET ended = 1 WHERE conversation = $1", conversation);

    public static IReadOnlyList<LoggedActivity> ReadLog(SqliteSession session, string conversation, long after, int limit) =>
        session.Query("SELECT watermark, id, at, activity FROM log WHERE conversation = $1 AND watermark > $2 ORDER BY watermark LIMIT $3",
            ReadLine, conversation, after, limit);

    public static Upload? ReadUpload(SqliteSession session, string id) =>
        session.First("SELECT id, conversation, name, content_type, content, at FROM uploads WHERE id = $1",
            row => new Upload(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBytes(4),
                row.GetTime(5)), id);

    public static void Revoke(SqliteSession session, string tokenId, DateTimeOffset until) =>
        session.Execute("INSERT INTO revoked (token_id, until) VALUES ($1, $2) ON CONFLICT (token_id) DO UPDATE SET until = excluded.until", tokenId, until);

    public static bool IsRevoked(SqliteSession session, string tokenId) =>
        session.Number("SELECT 1 FROM revoked WHERE token_id = $1", tokenId) is not null;

    private static LoggedActivity ReadLine(SqlRow row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetTime(2), row.GetBytes(3));

    // A conversation that the door did not create first (a test, an import) gets its row here.
    private const string Advance = """
        INSERT INTO direct_line (conversation, user_id, json, created_at, watermark, last_at) VALUES ($1, '', x'', $2, 1, $2)
        ON CONFLICT (conversation) DO UPDATE SET watermark = watermark + 1, last_at = MAX(last_at, excluded.last_at)
        RETURNING watermark, last_at
        """;

    private sealed record Line(long Watermark, long At);
}
