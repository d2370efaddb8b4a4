namespace Bot.Storage.Sqlite;

/// <summary>What was given up, for an operator to see and resend.</summary>
internal static class Parked
{
    public static IReadOnlyList<ParkedItem> Read(SqliteSession session, int limit) => session.Query(
        """
        SELECT 0, seq, conversation, activity_id, reason, attempts, accepted_at FROM inbox WHERE status = 2
        UNION ALL SELECT 1, seq, conversation, id, reason, attempts, stored_at FROM outbox WHERE status = 2
        ORDER BY 7, 1, 2 LIMIT $1
        """, ReadItem, limit);

    public static bool Resume(SqliteSession session, ParkedKind kind, long sequence) => session.Execute(kind switch
    {
        ParkedKind.Incoming => "UPDATE inbox SET status = 0, attempts = 0, not_before = 0, reason = NULL, result = NULL WHERE seq = $1 AND status = 2",
        ParkedKind.Outgoing => "UPDATE outbox SET status = 0, attempts = 0, not_before = 0, reason = NULL WHERE seq = $1 AND status = 2",
        _ => throw new System.Diagnostics.UnreachableException(),
    }, sequence) == 1;

    public static StoreCounts Count(SqliteSession session) => new(
        session.Number("SELECT COUNT(*) FROM inbox WHERE status = 0") ?? 0,
        session.Number("SELECT COUNT(*) FROM outbox WHERE status = 0") ?? 0,
        (session.Number("SELECT COUNT(*) FROM inbox WHERE status = 2") ?? 0) + (session.Number("SELECT COUNT(*) FROM outbox WHERE status = 2") ?? 0));

    private static ParkedItem ReadItem(SqlRow row) => new(
        (ParkedKind)row.GetInt32(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.IsNull(4) ? "" : row.GetString(4), row.GetInt32(5),
        row.GetTime(6));
}
