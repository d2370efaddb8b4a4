using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Hand-off cases and their history.</summary>
internal static class CaseTables
{
    public static bool IsCurrent(SqliteSession session, CaseDocument document) =>
        document.Version == (session.Number("SELECT version FROM cases WHERE id = $1", document.Id) ?? 0);

    public static void Write(SqliteSession session, CaseWrite write, DateTimeOffset now)
    {
        var it = write.Case;
        session.Execute(Upsert, it.Id, it.Conversation, it.UserKey, it.CreatedAt, it.Status, it.Topic, it.Json, it.Version + 1, now);
        foreach (var happened in write.Events) session.Execute(Append, it.Id, happened.At, happened.Kind, happened.Json);
    }

    public static CaseDocument? Read(SqliteSession session, string id) => session.First(Columns + " WHERE id = $1", ReadCase, id);

    public static IReadOnlyList<CaseDocument> ReadAll(SqliteSession session, int limit) =>
        session.Query(Columns + " ORDER BY created_at, id LIMIT $1", ReadCase, limit);

    public static IReadOnlyList<CaseDocument> ReadWith(SqliteSession session, string status, int limit) =>
        session.Query(Columns + " WHERE status = $1 ORDER BY created_at, id LIMIT $2", ReadCase, status, limit);

    public static IReadOnlyList<CaseDocument> ReadOf(SqliteSession session, string conversation) =>
        session.Query(Columns + " WHERE conversation = $1 ORDER BY created_at DESC, id DESC", ReadCase, conversation);

    public static IReadOnlyList<CaseEvent> ReadEvents(SqliteSession session, string id) =>
        session.Query("SELECT at, kind, json FROM case_events WHERE case_id = $1 ORDER BY seq",
            row => new CaseEvent(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1), row.GetFieldValue<byte[]>(2)), id);

    private static CaseDocument ReadCase(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), row.GetString(4),
        row.GetString(5), row.GetFieldValue<byte[]>(6), row.GetInt64(7));

    private const string Columns = "SELECT id, conversation, user_key, created_at, status, topic, json, version FROM cases";

    private const string Upsert = """
        INSERT INTO cases (id, conversation, user_key, created_at, status, topic, json, version, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE SET conversation = excluded.conversation, user_key = excluded.user_key, status = excluded.status,
            topic = excluded.topic, json = excluded.json, version = excluded.version, changed_at = excluded.changed_at
        """;

    private const string Append = """
        INSERT INTO case_events (case_id, seq, at, kind, json)
        VALUES ($1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM case_events WHERE case_id = $1), $2, $3, $4)
        """;
}
