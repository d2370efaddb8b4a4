namespace Bot.Storage.Sqlite.Schema;

/// <summary>The tables, as the steps that led to them: a file remembers, in <c>user_version</c>, how many it has seen.</summary>
internal static class SqliteSchema
{
    /// <summary>
    /// A change to the tables is a class beside this one with its SQL, and its name at the end of this list. A step that was ever released
    /// is never changed, moved or removed: files out there have seen it.
    /// </summary>
    public static IReadOnlyList<string> Steps { get; } = [FirstTables.Sql, CaseFeedTables.Sql, QuestionTable.Sql, PeopleTable.Sql];

    /// <summary>Brings a file of any earlier version to this one, in one transaction. A file from a later version is refused and left alone.</summary>
    /// <exception cref="StoreUnavailableException">The file is newer than the program.</exception>
    public static void Migrate(SqliteSession session, IReadOnlyList<string> steps)
    {
        if (Seen(session, steps.Count) == steps.Count) return;
        session.Execute("BEGIN IMMEDIATE");
        // Asked again under the lock: another program may have brought it up to date in between.
        foreach (var step in steps.Skip(Seen(session, steps.Count))) session.Script(step);
        session.Script($"PRAGMA user_version = {steps.Count}");
        session.Execute("COMMIT");
    }

    /// <summary>For a command beside the host: it uses the file as it is, because the host that serves it may be of another version.</summary>
    /// <exception cref="StoreUnavailableException">The file is newer or older than the program.</exception>
    public static void Require(SqliteSession session, IReadOnlyList<string> steps)
    {
        if (Seen(session, steps.Count) is var seen && seen == steps.Count) return;
        throw new StoreUnavailableException(
            $"The database was written by an earlier version of this program (its schema is {seen}, this program has {steps.Count}). Start the bot of this version once: it brings the database up to date.",
            null);
    }

    private static int Seen(SqliteSession session, int known)
    {
        var seen = (int)(session.Number("PRAGMA user_version") ?? 0);
        if (seen <= known) return seen;
        throw new StoreUnavailableException(
            $"The database was written by a later version of this program (its schema is {seen}, this program knows {known}). Start that version, or restore a back-up.", null);
    }
}
