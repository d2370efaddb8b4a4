namespace Bot.Storage.Sqlite;

/// <summary>Committed activities on their way to the Bot Connector, in order per conversation.</summary>
internal static class OutboxTable
{
    public static void Insert(SqliteSession session, Outgoing.ToConnector outgoing, DateTimeOffset now) =>
        session.Execute(
            "INSERT INTO outbox (id, conversation, kind, activity, route, stored_at) VALUES ($1, $2, $3, $4, $5, $6)",
            outgoing.Id, outgoing.Conversation, (long)outgoing.Kind, outgoing.Activity, outgoing.Route, now);

    public static IReadOnlyList<OutboxItem> Claim(SqliteSession session, string owner, int limit, DateTimeOffset now)
    {
        var due = session.Query(FindDue, row => row.GetInt64(0), now, now + InboxTable.FurthestBackOff, limit);
        return [.. due.Select(sequence => Take(session, sequence, owner))];
    }

    public static OutboxItem? ClaimNext(SqliteSession session, string conversation, string owner, DateTimeOffset now) =>
        session.Number(FindNext, conversation, now, now + InboxTable.FurthestBackOff) is { } sequence ? Take(session, sequence, owner) : null;

    public static OutboxItem? Settle(SqliteSession session, OutboxItem item, SendOutcome outcome, DateTimeOffset now)
    {
        if (session.Number("SELECT 1 FROM outbox WHERE seq = $1 AND status = 0 AND owner = $2", item.Sequence, item.Owner) is null) return null;
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                session.Execute("DELETE FROM outbox WHERE seq = $1", item.Sequence);
                if (sent.ChannelId is not null) session.Execute(Remember, item.Id, sent.ChannelId, item.Conversation, now);
                break;
            case SendOutcome.Later later:
                session.Execute("UPDATE outbox SET owner = NULL, attempts = attempts + 1, not_before = $2 WHERE seq = $1", item.Sequence, later.NotBefore);
                return null;
            case SendOutcome.GivenUp givenUp:
                session.Execute("UPDATE outbox SET owner = NULL, attempts = attempts + 1, status = 2, reason = $2 WHERE seq = $1", item.Sequence, givenUp.Reason);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
        return ClaimNext(session, item.Conversation, item.Owner, now);
    }

    public static string? ChannelId(SqliteSession session, string id) =>
        session.First("SELECT channel_id FROM sent WHERE id = $1", row => row.GetString(0), id);

    public static string? OutgoingId(SqliteSession session, string channelId) =>
        session.First("SELECT id FROM sent WHERE channel_id = $1 ORDER BY at DESC LIMIT 1", row => row.GetString(0), channelId);

    private static OutboxItem Take(SqliteSession session, long sequence, string owner) =>
        session.First(
            """
            UPDATE outbox SET owner = $2 WHERE seq = $1
            RETURNING seq, id, conversation, kind, activity, route, attempts, owner, stored_at
            """, Read, sequence, owner) ?? throw new System.Diagnostics.UnreachableException();

    private static OutboxItem Read(SqlRow row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), (SendKind)row.GetInt32(3), row.GetBytes(4), row.GetBytes(5),
        row.GetInt32(6), row.GetString(7), row.GetTime(8));

    private const string Remember = """
        INSERT INTO sent (id, channel_id, conversation, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET channel_id = excluded.channel_id
        """;

    private const string FindDue = """
        SELECT head.seq FROM (SELECT MIN(seq) AS seq FROM outbox INDEXED BY outbox_waiting WHERE status = 0 GROUP BY conversation) AS head
        JOIN outbox AS o ON o.seq = head.seq
        WHERE (o.not_before <= $1 OR o.not_before > $2)
          AND (o.owner IS NULL OR o.owner NOT IN (SELECT owner FROM owners WHERE alive_until > $1 AND alive_until <= $2))
        ORDER BY head.seq LIMIT $3
        """;

    private const string FindNext = """
        SELECT seq FROM (SELECT seq, not_before, owner FROM outbox WHERE conversation = $1 AND status = 0 ORDER BY seq LIMIT 1)
        WHERE (not_before <= $2 OR not_before > $3)
          AND (owner IS NULL OR owner NOT IN (SELECT owner FROM owners WHERE alive_until > $2 AND alive_until <= $3))
        """;
}
