namespace Bot.Storage.Sqlite.Schema;

/// <summary>Queues, clocks and the feed of cases. Cases of the first form are brought into the new one: those that waited wait.</summary>
internal static class CaseFeedTables
{
    public const string Sql = """
        ALTER TABLE cases ADD COLUMN team TEXT NOT NULL DEFAULT '';
        ALTER TABLE cases ADD COLUMN assignee TEXT;
        ALTER TABLE cases ADD COLUMN waiting_at INTEGER;
        ALTER TABLE cases ADD COLUMN taken_at INTEGER;
        ALTER TABLE cases ADD COLUMN due_at INTEGER;
        CREATE INDEX cases_due ON cases (due_at) WHERE due_at IS NOT NULL;
        CREATE INDEX cases_taken ON cases (team, taken_at) WHERE taken_at IS NOT NULL;
        CREATE INDEX cases_user ON cases (user_key);

        CREATE TABLE case_feed (seq INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, event INTEGER NOT NULL);
        CREATE INDEX case_feed_case ON case_feed (case_id);
        CREATE INDEX sent_channel ON sent (channel_id);

        UPDATE cases SET
            team = 'advisers', waiting_at = created_at,
            json = CAST(json_object(
                'reference', id, 'state', CASE status WHEN 'waiting' THEN 'Waiting' ELSE 'Resolved' END, 'team', 'advisers', 'priority', 2,
                'anonymous', json('false'), 'readUpTo', 0, 'tags', json('[]'), 'warned', json('[]'),
                'events', (SELECT COUNT(*) FROM case_events AS e WHERE e.case_id = cases.id),
                'route', json_object(
                    'conversation', conversation,
                    'channelId', json_extract(CAST(json AS TEXT), '$.channelId'), 'serviceUrl', json_extract(CAST(json AS TEXT), '$.serviceUrl'),
                    'conversationId', json_extract(CAST(json AS TEXT), '$.conversationId'), 'tenantId', json_extract(CAST(json AS TEXT), '$.tenantId'),
                    'personId', json_extract(CAST(json AS TEXT), '$.personId'), 'botId', json_extract(CAST(json AS TEXT), '$.botId'),
                    'caller', json(json_extract(CAST(json AS TEXT), '$.caller'))),
                'summary', json_object(
                    'request', json_extract(CAST(json AS TEXT), '$.summary.request'), 'lastQuestion', json_extract(CAST(json AS TEXT), '$.summary.lastQuestion'),
                    'transcript', json(json_extract(CAST(json AS TEXT), '$.summary.transcript')), 'entries', json('[]')),
                'offeredAt', strftime('%Y-%m-%dT%H:%M:%SZ', created_at / 1000, 'unixepoch'),
                'waitingAt', strftime('%Y-%m-%dT%H:%M:%SZ', created_at / 1000, 'unixepoch')) AS BLOB),
            status = CASE status WHEN 'waiting' THEN 'waiting' ELSE 'resolved' END
        WHERE json_valid(CAST(json AS TEXT)) AND json_extract(CAST(json AS TEXT), '$.conversationId') IS NOT NULL;

        UPDATE case_events SET
            json = CAST(json_object(
                'kind', CASE kind WHEN 'opened' THEN 'queued' ELSE 'replied' END, 'by', json_object('kind', CASE kind WHEN 'opened' THEN 'Bot' ELSE 'Adviser' END),
                'state', CASE kind WHEN 'opened' THEN 'Waiting' ELSE 'Resolved' END, 'number', seq, 'text', json_extract(CAST(json AS TEXT), '$.text'),
                'files', json('[]'), 'to', json('[]'), 'tags', json('[]')) AS BLOB),
            kind = CASE kind WHEN 'opened' THEN 'queued' ELSE 'replied' END
        WHERE kind IN ('opened', 'answered') AND json_valid(CAST(json AS TEXT));
        """;
}
