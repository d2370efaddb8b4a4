using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// One connection with its prepared statements. Used by one thread at a time. It speaks to SQLite itself: a turn is a dozen statements of a
/// few microseconds each, and ADO.NET's commands and readers cost several times that (decision 0053).
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly sqlite3 connection;
    private readonly Dictionary<string, Prepared> prepared = new(ReferenceEqualityComparer.Instance);

    static SqliteSession() => Batteries_V2.Init();

    /// <exception cref="SqliteException">The file cannot be opened, or is no database.</exception>
    public SqliteSession(string path, SqliteOpenMode mode, int busyMilliseconds)
    {
        var flags = raw.SQLITE_OPEN_NOMUTEX | mode switch
        {
            SqliteOpenMode.ReadWriteCreate => raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
            SqliteOpenMode.ReadOnly => raw.SQLITE_OPEN_READONLY,
            _ => raw.SQLITE_OPEN_READWRITE,
        };
        var code = raw.sqlite3_open_v2(path, out connection, flags, null);
        try
        {
            Check(code);
            // The time-out covers another process (back-up, operator command). FULL: a commit returns only when the log is on disk.
            Check(raw.sqlite3_busy_timeout(connection, busyMilliseconds));
            Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY");
            // What is deleted is overwritten: nobody reads it out of the file later.
            Script("PRAGMA secure_delete = ON");
            // Pages: the log is folded into the file every 32 MB, not every 4; each time the disk is waited for twice more.
            Script("PRAGMA wal_autocheckpoint = 8000");
            // KB: the upper pages of every index and the rows of the talks that go on stay at hand.
            Script("PRAGMA cache_size = -8000");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Several statements without parameters, run once.</summary>
    public void Script(string sql) => Check(raw.sqlite3_exec(connection, sql));

    /// <returns>Rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Prepare(sql, values);
        try
        {
            while (Step(statement))
            {
            }
            return raw.sqlite3_changes(connection);
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    public List<T> Query<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Prepare(sql, values);
        try
        {
            List<T> rows = [];
            while (Step(statement)) rows.Add(read(new SqlRow(statement)));
            return rows;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    /// <returns>The first row; null when there is none.</returns>
    public T? First<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<SqlValue> values)
        where T : class
    {
        var statement = Prepare(sql, values);
        try
        {
            if (!Step(statement)) return null;
            var first = read(new SqlRow(statement));
            // A statement that changes rows and returns them is done only when it has been walked to its end.
            while (Step(statement))
            {
            }
            return first;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    /// <returns>The first column of the first row; null when there is no row.</returns>
    public long? Number(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Prepare(sql, values);
        try
        {
            if (!Step(statement)) return null;
            long? first = raw.sqlite3_column_type(statement, 0) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int64(statement, 0);
            while (Step(statement))
            {
            }
            return first;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void CopyTo(string path)
    {
        const int everything = -1;
        var opened = raw.sqlite3_open_v2(path, out var copy, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, null);
        using (copy)
        {
            if (opened != raw.SQLITE_OK) throw new SqliteException($"The copy {path} cannot be made.", opened);
            using var backup = raw.sqlite3_backup_init(copy, "main", connection, "main");
            if (raw.sqlite3_backup_step(backup, everything) is not raw.SQLITE_DONE and var code) throw new SqliteException($"The copy {path} cannot be written.", code);
        }
    }

    public void Dispose()
    {
        foreach (var one in prepared.Values) one.Statement.Dispose();
        connection.Dispose();
    }

    // The text of a statement is a constant of its class, so the reference is the cheapest key.
    private sqlite3_stmt Prepare(string sql, ReadOnlySpan<SqlValue> values)
    {
        if (!prepared.TryGetValue(sql, out var known))
        {
            Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
            known = new Prepared(statement, [.. Enumerable.Range(1, values.Length).Select(number => raw.sqlite3_bind_parameter_index(statement, $"${number}"))]);
            prepared.Add(sql, known);
        }
        for (var i = 0; i < values.Length; i++) Check(values[i].Bind(known.Statement, known.Places[i]));
        return known.Statement;
    }

    /// <returns>True when it stands at a row, false when it is done.</returns>
    private bool Step(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        return code == raw.SQLITE_ROW || (code == raw.SQLITE_DONE ? false : throw Failure(code));
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw Failure(code);
    }

    private SqliteException Failure(int code) =>
        new(raw.sqlite3_errmsg(connection).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(connection));

    /// <param name="Places">Where SQLite counts <c>$1</c>, <c>$2</c> and so on: by where they first stand in the text.</param>
    private sealed record Prepared(sqlite3_stmt Statement, int[] Places);
}
