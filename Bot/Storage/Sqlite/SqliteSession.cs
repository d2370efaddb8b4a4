using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(ReferenceEqualityComparer.Instance);

    public SqliteSession(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            // FULL: a commit returns only when the log is on disk. The time-out covers another process (back-up, operator command).
            Execute("PRAGMA busy_timeout = 5000");
            Execute("PRAGMA journal_mode = WAL");
            Execute("PRAGMA synchronous = FULL");
            Execute("PRAGMA temp_store = MEMORY");
            // Pages: the log is folded into the file every 32 MB, not every 4; each time the disk is waited for twice more.
            Execute("PRAGMA wal_autocheckpoint = 8000");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <returns>Rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<SqlValue> values) => Prepare(sql, values).ExecuteNonQuery();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<SqlValue> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <returns>The first row; null when there is none.</returns>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<SqlValue> values)
        where T : class
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    /// <returns>The first column of the first row; null when there is no row.</returns>
    public long? Number(string sql, params ReadOnlySpan<SqlValue> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) : null;
    }

    public void CopyTo(string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        copy.Open();
        connection.BackupDatabase(copy);
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    // The text of a statement is a constant of its class, so the reference is the cheapest key.
    private SqliteCommand Prepare(string sql, ReadOnlySpan<SqlValue> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants; what comes from outside is bound.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 1; i <= values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
            prepared.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value;
        return command;
    }
}
