namespace Bot.Storage.Sqlite;

/// <summary>Removes what is past its time, in portions that hold the writer for milliseconds.</summary>
internal static class CleanUp
{
    /// <summary>
    /// State that nobody has written since. A document is written in place, so age has no order here and an index on it would cost every turn:
    /// all of them are looked at, which is for a reader to do.
    /// </summary>
    public static IReadOnlyList<string> FindOldState(SqliteSession session, Retention retention) =>
        session.Query($"SELECT key FROM state WHERE written_at < CASE WHEN {IsKeptLong} THEN $2 ELSE $1 END AND NOT {IsNobodys} LIMIT 500", row => row.GetString(0), retention.Conversations, retention.Plans);

    public static int Run(SqliteSession session, Retention retention, IReadOnlyList<string> oldState, DateTimeOffset now)
    {
        var removed = 0;
        foreach (var key in oldState) removed += session.Execute(DeleteOldState, key, retention.Conversations, retention.Plans);
        foreach (var statement in BeforeRepeats) removed += session.Execute(statement, retention.Repeats);
        foreach (var statement in BeforeConversations) removed += session.Execute(statement, retention.Conversations);
        foreach (var conversation in session.Query(SilentConversations, row => row.GetString(0), retention.Conversations))
        {
            removed += EraseDirectLine(session, conversation);
        }
        foreach (var id in session.Query("SELECT id FROM cases WHERE changed_at < $1 LIMIT 100", row => row.GetString(0), retention.Cases))
        {
            removed += CaseTables.Remove(session, id);
        }
        removed += session.Execute("DELETE FROM revoked WHERE until < $1", now);
        session.Execute("DELETE FROM owners WHERE alive_until < $1", now - TimeSpan.FromDays(1));
        return removed;
    }

    public static void Erase(SqliteSession session, string conversation, IReadOnlyCollection<string> stateKeys)
    {
        session.Execute("DELETE FROM inbox WHERE conversation = $1", conversation);
        session.Execute("DELETE FROM outbox WHERE conversation = $1", conversation);
        session.Execute("DELETE FROM sent WHERE conversation = $1", conversation);
        EraseDirectLine(session, conversation);
        foreach (var key in stateKeys) session.Execute("DELETE FROM state WHERE key = $1", key);
    }

    private static int EraseDirectLine(SqliteSession session, string conversation)
    {
        session.Execute("DELETE FROM log WHERE conversation = $1", conversation);
        session.Execute("DELETE FROM uploads WHERE conversation = $1", conversation);
        return session.Execute("DELETE FROM direct_line WHERE conversation = $1", conversation);
    }

    // What people want to come back to later, and what editors work through; each of them is a document of its own.
    private const string IsKeptLong = "(key LIKE 'plans/%' OR key LIKE 'interests/%' OR key LIKE 'feedback/%')";

    // Which entries were there already. Without it the next new ones would be taken for old.
    private const string IsNobodys = "(key = 'interests/known')";

    private const string DeleteOldState = $"DELETE FROM state WHERE key = $1 AND written_at < CASE WHEN {IsKeptLong} THEN $3 ELSE $2 END";

    private const string SilentConversations = "SELECT conversation FROM direct_line WHERE last_at < $1 LIMIT 100";

    // Rows are written in the order of time, so the first young row ends the search: no index on a time is needed.
    private static readonly string[] BeforeRepeats =
    [
        """
        DELETE FROM inbox WHERE seq IN (
            SELECT seq FROM inbox WHERE status = 1
                AND seq < COALESCE((SELECT seq FROM inbox WHERE accepted_at >= $1 ORDER BY seq LIMIT 1), 9223372036854775807)
            ORDER BY seq LIMIT 500)
        """,
    ];

    private static readonly string[] BeforeConversations =
    [
        """
        DELETE FROM log WHERE line IN (
            SELECT line FROM log
            WHERE line < COALESCE((SELECT line FROM log WHERE at >= $1 ORDER BY line LIMIT 1), 9223372036854775807)
            ORDER BY line LIMIT 500)
        """,
        """
        DELETE FROM uploads WHERE rowid IN (
            SELECT rowid FROM uploads
            WHERE rowid < COALESCE((SELECT rowid FROM uploads WHERE at >= $1 ORDER BY rowid LIMIT 1), 9223372036854775807)
            ORDER BY rowid LIMIT 20)
        """,
        "DELETE FROM inbox WHERE seq IN (SELECT seq FROM inbox WHERE status = 2 AND accepted_at < $1 LIMIT 500)",
        "DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox WHERE status = 2 AND stored_at < $1 LIMIT 500)",
        """
        DELETE FROM sent WHERE rowid IN (
            SELECT rowid FROM sent
            WHERE rowid < COALESCE((SELECT rowid FROM sent WHERE at >= $1 ORDER BY rowid LIMIT 1), 9223372036854775807)
            ORDER BY rowid LIMIT 500)
        """,
        "DELETE FROM people WHERE (user_key, conversation) IN (SELECT user_key, conversation FROM people WHERE at < $1 LIMIT 500)",
    ];
}
