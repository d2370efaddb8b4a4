namespace Bot.Storage.Sqlite;

/// <summary>Activities in the order of their arrival; finished rows stay for a day so that repeats are recognised.</summary>
internal static class InboxTable
{
    /// <summary>A time further ahead than any back-off or lease was written by a clock that has since gone back: it counts as past.</summary>
    public static readonly TimeSpan FurthestBackOff = TimeSpan.FromHours(1);

    public static Acceptance Accept(SqliteSession session, IncomingActivity incoming, DateTimeOffset now)
    {
        if (session.First(FindRepeat, ReadRepeat, incoming.Conversation, incoming.RepeatKey) is { } repeat) return repeat;

        foreach (var upload in incoming.Uploads) DirectLineTables.Insert(session, upload);
        var id = incoming switch
        {
            { Logged: { } logged } => DirectLineTables.Append(session, incoming.Conversation, incoming.ActivityId, logged, now),
            { ActivityId: { } given } => given,
            _ => throw new ArgumentException("An activity that no log names needs an id of its own.", nameof(incoming)),
        };
        var waits = session.Number(AnyWaiting, incoming.Conversation) is not null;
        var owner = waits ? null : incoming.ClaimFor;
        var attempts = owner is null ? 0 : 1;
        var sequence = session.Number(Insert, incoming.Conversation, incoming.RepeatKey, id, incoming.Activity, incoming.Caller, attempts, owner, now)
            ?? throw new System.Diagnostics.UnreachableException();
        return new Acceptance.Stored(sequence, id, owner is null
            ? null
            : new TurnClaim(sequence, incoming.Conversation, id, incoming.Activity, incoming.Caller, attempts, owner, now));
    }

    public static IReadOnlyList<TurnClaim> Claim(SqliteSession session, string owner, int limit, DateTimeOffset now)
    {
        var due = session.Query(FindDue, row => row.GetInt64(0), now, now + FurthestBackOff, limit, TurnClaim.SuspectAfter);
        if (due.Count < limit && session.Number(FindSuspect, now, now + FurthestBackOff, TurnClaim.SuspectAfter) is { } suspect) due.Add(suspect);
        return [.. due.Select(sequence => Take(session, sequence, owner))];
    }

    /// <summary>Claims the conversation's first waiting activity when it is free, due and no suspect.</summary>
    public static TurnClaim? ClaimNext(SqliteSession session, string conversation, string owner, DateTimeOffset now) =>
        session.Number(FindNext, conversation, now, now + FurthestBackOff, TurnClaim.SuspectAfter) is { } sequence ? Take(session, sequence, owner) : null;

    public static bool Holds(SqliteSession session, TurnClaim claim) =>
        session.Number("SELECT 1 FROM inbox WHERE seq = $1 AND status = 0 AND owner = $2 AND attempts = $3",
            claim.Sequence, claim.Owner, claim.Attempt) is not null;

    /// <summary>The mark: the text of a finished activity is not kept, only that it was seen and what was answered.</summary>
    public static void Finish(SqliteSession session, TurnClaim claim, byte[]? result) =>
        session.Execute("UPDATE inbox SET status = 1, owner = NULL, activity = x'', caller = x'', result = $2 WHERE seq = $1", claim.Sequence, result);

    public static void Park(SqliteSession session, TurnClaim claim, TurnCommit commit, string reason) =>
        session.Execute("UPDATE inbox SET status = 2, owner = NULL, result = $2, reason = $3, activity = COALESCE($4, activity) WHERE seq = $1", claim.Sequence, commit.Result, reason, commit.Parked);

    public static void Postpone(SqliteSession session, TurnClaim claim, DateTimeOffset notBefore)
    {
        if (Holds(session, claim)) session.Execute("UPDATE inbox SET owner = NULL, not_before = $2 WHERE seq = $1", claim.Sequence, notBefore);
    }

    public static TurnResult Result(SqliteSession session, long sequence) =>
        session.First("SELECT status, result FROM inbox WHERE seq = $1", ReadResult, sequence) ?? new TurnResult.Forgotten();

    private static TurnClaim Take(SqliteSession session, long sequence, string owner) =>
        session.First(
            """
            UPDATE inbox SET owner = $2, attempts = attempts + 1 WHERE seq = $1
            RETURNING seq, conversation, activity_id, activity, caller, attempts, owner, accepted_at
            """, ReadClaim, sequence, owner) ?? throw new System.Diagnostics.UnreachableException();

    private static TurnClaim ReadClaim(SqlRow row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBytes(3), row.GetBytes(4), row.GetInt32(5),
        row.GetString(6), row.GetTime(7));

    private static Acceptance ReadRepeat(SqlRow row) => new Acceptance.Repeat(row.GetInt64(0), row.GetString(1));

    private static TurnResult ReadResult(SqlRow row) =>
        row.GetInt32(0) == 0 ? new TurnResult.Pending() : new TurnResult.Done(row.IsNull(1) ? null : row.GetBytes(1));

    private const string FindRepeat = "SELECT seq, activity_id FROM inbox WHERE conversation = $1 AND repeat_key = $2";

    private const string AnyWaiting = "SELECT 1 FROM inbox WHERE conversation = $1 AND status = 0 LIMIT 1";

    private const string Insert = """
        INSERT INTO inbox (conversation, repeat_key, activity_id, activity, caller, attempts, owner, accepted_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING seq
        """;

    // Only the first of a conversation may be claimed: that is what keeps the order and one turn at a time. Left to itself SQLite walks the
    // whole table, finished rows and all, for the sake of the order.
    private const string FindDue = $"""
        {FreeHeads} AND i.attempts < $4
        ORDER BY head.seq LIMIT $3
        """;

    private const string FindSuspect = $"""
        {FreeHeads} AND i.attempts >= $3
          AND NOT EXISTS (SELECT 1 FROM inbox AS other JOIN owners ON owners.owner = other.owner
                          WHERE other.status = 0 AND other.attempts > $3 AND owners.alive_until > $1 AND owners.alive_until <= $2)
        ORDER BY head.seq LIMIT 1
        """;

    private const string FreeHeads = """
        SELECT head.seq FROM (SELECT MIN(seq) AS seq FROM inbox INDEXED BY inbox_waiting WHERE status = 0 GROUP BY conversation) AS head
        JOIN inbox AS i ON i.seq = head.seq
        WHERE (i.not_before <= $1 OR i.not_before > $2)
          AND (i.owner IS NULL OR i.owner NOT IN (SELECT owner FROM owners WHERE alive_until > $1 AND alive_until <= $2))
        """;

    private const string FindNext = """
        SELECT seq FROM (SELECT seq, not_before, owner, attempts FROM inbox WHERE conversation = $1 AND status = 0 ORDER BY seq LIMIT 1)
        WHERE attempts < $4 AND (not_before <= $2 OR not_before > $3)
          AND (owner IS NULL OR owner NOT IN (SELECT owner FROM owners WHERE alive_until > $2 AND alive_until <= $3))
        """;
}
