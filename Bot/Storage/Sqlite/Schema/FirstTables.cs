namespace Bot.Storage.Sqlite.Schema;

/// <summary>Step 1: owners, inbox, outbox, state, Direct Line and cases.</summary>
internal static class FirstTables
{
    // status: 0 waiting, 1 done, 2 parked. Times are Unix milliseconds. Rows that wait are found by partial indexes, which stay small.
    public const string Sql = """
        CREATE TABLE owners (owner TEXT PRIMARY KEY, alive_until INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE inbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL, repeat_key TEXT NOT NULL, activity_id TEXT NOT NULL,
            activity BLOB NOT NULL, caller BLOB NOT NULL,
            status INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL, owner TEXT,
            accepted_at INTEGER NOT NULL, not_before INTEGER NOT NULL DEFAULT 0,
            result BLOB, reason TEXT);
        CREATE UNIQUE INDEX inbox_repeat ON inbox (conversation, repeat_key);
        CREATE INDEX inbox_waiting ON inbox (conversation, seq) WHERE status = 0;
        CREATE INDEX inbox_parked ON inbox (seq) WHERE status = 2;

        CREATE TABLE outbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL, conversation TEXT NOT NULL, kind INTEGER NOT NULL,
            activity BLOB NOT NULL, route BLOB NOT NULL,
            status INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, owner TEXT,
            stored_at INTEGER NOT NULL, not_before INTEGER NOT NULL DEFAULT 0, reason TEXT);
        CREATE INDEX outbox_waiting ON outbox (conversation, seq) WHERE status = 0;
        CREATE INDEX outbox_parked ON outbox (seq) WHERE status = 2;
        CREATE TABLE sent (id TEXT PRIMARY KEY, channel_id TEXT NOT NULL, conversation TEXT NOT NULL, at INTEGER NOT NULL);

        CREATE TABLE state (
            key TEXT PRIMARY KEY, json BLOB NOT NULL, schema INTEGER NOT NULL, version INTEGER NOT NULL, written_at INTEGER NOT NULL);

        CREATE TABLE direct_line (
            conversation TEXT PRIMARY KEY, user_id TEXT NOT NULL, json BLOB NOT NULL, created_at INTEGER NOT NULL,
            ended INTEGER NOT NULL DEFAULT 0, watermark INTEGER NOT NULL DEFAULT 0, last_at INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE log (
            line INTEGER PRIMARY KEY, conversation TEXT NOT NULL, watermark INTEGER NOT NULL, id TEXT NOT NULL,
            at INTEGER NOT NULL, activity BLOB NOT NULL);
        CREATE UNIQUE INDEX log_order ON log (conversation, watermark);
        CREATE TABLE uploads (
            id TEXT PRIMARY KEY, conversation TEXT NOT NULL, name TEXT NOT NULL, content_type TEXT NOT NULL,
            content BLOB NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX uploads_conversation ON uploads (conversation);
        CREATE TABLE revoked (token_id TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE cases (
            id TEXT PRIMARY KEY, conversation TEXT NOT NULL, user_key TEXT NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            status TEXT NOT NULL, topic TEXT NOT NULL, json BLOB NOT NULL, version INTEGER NOT NULL);
        CREATE INDEX cases_conversation ON cases (conversation, created_at);
        CREATE INDEX cases_status ON cases (status, created_at);
        CREATE TABLE case_events (
            case_id TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, json BLOB NOT NULL,
            PRIMARY KEY (case_id, seq)) WITHOUT ROWID;
        """;
}
