namespace Bot.Storage.Sqlite;

/// <summary>Hand-off cases and their history.</summary>
internal static class CaseTables
{
    public static bool IsCurrent(SqliteSession session, CaseDocument document) =>
        document.Version == (session.Number("SELECT version FROM cases WHERE id = $1", document.Id) ?? 0);

    public static void Write(SqliteSession session, CaseWrite write, DateTimeOffset now)
    {
        var it = write.Case;
        session.Execute(
            Upsert, it.Id, it.Conversation, it.UserKey, it.CreatedAt, it.Status, it.Topic, it.Json, it.Version + 1, now, it.Team, it.Assignee,
            Moment(it.WaitingAt), Moment(it.TakenAt), Moment(it.DueAt));
        foreach (var happened in write.Events)
        {
            var number = session.Number(Append, it.Id, happened.At, happened.Kind, happened.Json) ?? throw new System.Diagnostics.UnreachableException();
            session.Execute("INSERT INTO case_feed (case_id, event) VALUES ($1, $2)", it.Id, number);
        }
    }

    public static CaseDocument? Read(SqliteSession session, string id) => session.First(Columns + " WHERE id = $1", ReadCase, id);

    public static IReadOnlyList<CaseDocument> ReadAll(SqliteSession session, int limit) =>
        session.Query(Columns + " ORDER BY created_at, id LIMIT $1", ReadCase, limit);

    public static IReadOnlyList<CaseDocument> ReadWith(SqliteSession session, string status, int limit) =>
        session.Query(Columns + " WHERE status = $1 ORDER BY created_at, id LIMIT $2", ReadCase, status, limit);

    public static IReadOnlyList<CaseDocument> ReadNewestWith(SqliteSession session, string status, int limit) =>
        session.Query(Columns + " WHERE status = $1 ORDER BY created_at DESC, id LIMIT $2", ReadCase, status, limit);

    public static IReadOnlyList<CaseDocument> ReadOf(SqliteSession session, string conversation) =>
        session.Query(Columns + " WHERE conversation = $1 ORDER BY created_at DESC, id DESC", ReadCase, conversation);

    public static IReadOnlyList<CaseDocument> ReadDue(SqliteSession session, DateTimeOffset now, int limit) =>
        session.Query(Columns + " WHERE due_at <= $1 ORDER BY due_at LIMIT $2", ReadCase, now, limit);

    public static IReadOnlyList<CaseWait> ReadWaits(SqliteSession session, string team, DateTimeOffset since, int limit) =>
        session.Query(
            "SELECT waiting_at, taken_at FROM cases WHERE team = $1 AND taken_at >= $2 AND waiting_at IS NOT NULL ORDER BY taken_at DESC LIMIT $3",
            row => new CaseWait(Moment(row, 0), Moment(row, 1)), team, since, limit);

    public static IReadOnlyList<CaseEvent> ReadEvents(SqliteSession session, string id) =>
        session.Query("SELECT at, kind, json FROM case_events WHERE case_id = $1 ORDER BY seq",
            row => new CaseEvent(Moment(row, 0), row.GetString(1), row.GetBytes(2)), id);

    public static IReadOnlyList<CaseFeedLine> ReadFeed(SqliteSession session, long after, int limit) =>
        session.Query(
            """
            SELECT f.seq, f.case_id, e.at, e.kind, e.json FROM case_feed AS f JOIN case_events AS e ON e.case_id = f.case_id AND e.seq = f.event
            WHERE f.seq > $1 ORDER BY f.seq LIMIT $2
            """,
            row => new CaseFeedLine(row.GetInt64(0), row.GetString(1), new CaseEvent(Moment(row, 2), row.GetString(3), row.GetBytes(4))), after, limit);

    public static long FeedEnd(SqliteSession session) => session.Number("SELECT seq FROM sqlite_sequence WHERE name = 'case_feed'") ?? 0;

    /// <summary>Removes a case with all that happened to it.</summary>
    public static int Remove(SqliteSession session, string id)
    {
        session.Execute("DELETE FROM case_feed WHERE case_id = $1", id);
        session.Execute("DELETE FROM case_events WHERE case_id = $1", id);
        return session.Execute("DELETE FROM cases WHERE id = $1", id);
    }

    private static CaseDocument ReadCase(SqlRow row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), Moment(row, 3), row.GetString(4), row.GetString(5), row.GetBytes(6), row.GetInt64(7))
    {
        Team = row.GetString(8),
        Assignee = row.IsNull(9) ? null : row.GetString(9),
        WaitingAt = MomentOrNone(row, 10),
        TakenAt = MomentOrNone(row, 11),
        DueAt = MomentOrNone(row, 12),
    };

    private static DateTimeOffset Moment(SqlRow row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static DateTimeOffset? MomentOrNone(SqlRow row, int column) => row.IsNull(column) ? null : Moment(row, column);

    private static SqlValue Moment(DateTimeOffset? at) => at is { } moment ? moment : (string?)null;

    private const string Columns =
        "SELECT id, conversation, user_key, created_at, status, topic, json, version, team, assignee, waiting_at, taken_at, due_at FROM cases";

    private const string Upsert = """
        INSERT INTO cases (id, conversation, user_key, created_at, status, topic, json, version, changed_at, team, assignee, waiting_at, taken_at, due_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ON CONFLICT (id) DO UPDATE SET conversation = excluded.conversation, user_key = excluded.user_key, status = excluded.status,
            topic = excluded.topic, json = excluded.json, version = excluded.version, changed_at = excluded.changed_at, team = excluded.team,
            assignee = excluded.assignee, waiting_at = excluded.waiting_at, taken_at = excluded.taken_at, due_at = excluded.due_at
        """;

    private const string Append = """
        INSERT INTO case_events (case_id, seq, at, kind, json)
        VALUES ($1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM case_events WHERE case_id = $1), $2, $3, $4)
        RETURNING seq
        """;
}
