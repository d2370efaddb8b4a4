-- A file as version 1 of the tables left it, in the middle of its work.
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

PRAGMA user_version = 1;

INSERT INTO owners VALUES ('dead', 1772442030000);
INSERT INTO inbox (conversation, repeat_key, activity_id, activity, caller, status, attempts, owner, accepted_at, result, reason) VALUES
    ('test/a', 'done', 'done', x'', x'', 1, 1, NULL, 1772441900000, CAST('answer' AS BLOB), NULL),
    ('test/p', 'poison', 'poison', x'7B7D', x'7B7D', 2, 3, NULL, 1772441910000, NULL, 'T2: it failed'),
    ('test/a', 'waits', 'waits', x'7B7D', x'7B7D', 0, 1, 'dead', 1772441920000, NULL, NULL),
    ('@directline/dl', 'k1', 'dl|0000001', x'7B7D', x'7B7D', 0, 0, NULL, 1772441930000, NULL, NULL);
INSERT INTO outbox (id, conversation, kind, activity, route, status, attempts, owner, stored_at, reason) VALUES
    ('r1', 'test/a', 0, x'7B7D', x'7B7D', 0, 1, 'dead', 1772441900000, NULL),
    ('r2', 'test/a', 0, x'7B7D', x'7B7D', 0, 0, NULL, 1772441900000, NULL),
    ('rp', 'test/p', 0, x'7B7D', x'7B7D', 2, 4, NULL, 1772441911000, 'HTTP 403');
INSERT INTO sent VALUES ('r0', 'c-old', 'test/a', 1772441800000);
INSERT INTO state VALUES ('test/conversations/a', CAST('{"count":1}' AS BLOB), 1, 1772441900000000, 1772441900000);
INSERT INTO direct_line VALUES ('@directline/dl', 'dl_ann', x'7B7D', 1772441930000, 0, 1, 1772441930000);
INSERT INTO log VALUES (1, '@directline/dl', 1, 'dl|0000001', 1772441930000, x'7B7D');
INSERT INTO uploads VALUES ('u1', '@directline/dl', 'cv.txt', 'text/plain', x'01', 1772441930000);
INSERT INTO revoked VALUES ('token', 1772449999000);
INSERT INTO cases VALUES ('K7Q2-9XWD', '@directline/dl', 'directline/dl_ann', 1772441930000, 1772441930000, 'waiting', '', x'7B7D', 1);
INSERT INTO case_events VALUES ('K7Q2-9XWD', 1, 1772441930000, 'opened', x'7B7D');
