namespace Bot.Storage.Sqlite;

/// <summary>State documents with their versions.</summary>
internal static class StateTable
{
    public static StateDocument? Read(SqliteSession session, string key) =>
        session.First("SELECT key, json, schema, version FROM state WHERE key = $1",
            row => new StateDocument(row.GetString(0), row.GetBytes(1), row.GetInt32(2), row.GetInt64(3)), key);

    public static bool IsCurrent(SqliteSession session, StateWrite write) =>
        write.ExpectedVersion is not { } expected || expected == (session.Number("SELECT version FROM state WHERE key = $1", write.Key) ?? 0);

    public static void Write(SqliteSession session, StateWrite write, DateTimeOffset now)
    {
        if (write.Json is null) session.Execute("DELETE FROM state WHERE key = $1", write.Key);
        else session.Execute(Upsert, write.Key, write.Json, write.Schema, now, now.ToUnixTimeMilliseconds() * 1000);
    }

    // A version grows from the clock, so that a document that was deleted and made anew never has a number it had before.
    private const string Upsert = """
        INSERT INTO state (key, json, schema, written_at, version) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (key) DO UPDATE SET json = excluded.json, schema = excluded.schema, written_at = excluded.written_at,
            version = MAX(state.version + 1, excluded.version)
        """;
}
