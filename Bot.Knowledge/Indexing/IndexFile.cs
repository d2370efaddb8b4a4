using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge.Content;
using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Indexing;

/// <summary>The derived SQLite FTS5 file of one instance: every chunk with its words, kept by the digest of its entry.</summary>
/// <remarks>A new file is written beside the old one, flushed to disk and renamed over it: a reader sees the one or the other, never half.</remarks>
internal sealed class IndexFile(string path)
{
    private const string Format = "1";

    /// <summary>Brings the file to this content. A file that is missing, corrupt or of another format is written anew.</summary>
    /// <returns>Entries written and removed; both 0 where the file was up to date.</returns>
    public (int Written, int Removed) Update(string digest, IReadOnlyList<Entry> entries, IProgress<IndexProgress>? progress)
    {
        if (IsCurrent(digest))
        {
            progress?.Report(new IndexProgress(entries.Count, entries.Count));
            return (0, 0);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var next = $"{path}.{Environment.ProcessId}.new";
        try
        {
            (int, int) changes;
            try
            {
                changes = WriteFrom(path, next, digest, entries, progress);
            }
            catch (Exception e) when (e is SqliteException or IOException)
            {
                changes = WriteFrom(null, next, digest, entries, progress);
            }

            Flush(next);
            SqliteConnection.ClearPool(new SqliteConnection(ReadOnly));
            File.Move(next, path, overwrite: true);
            return changes;
        }
        finally
        {
            File.Delete(next);
        }
    }

    /// <summary>Ids of the chunks that hold these words side by side; null where the file cannot be asked.</summary>
    public IReadOnlySet<string>? ChunksWith(string phrase)
    {
        try
        {
            using var connection = new SqliteConnection(ReadOnly);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "select c.entry || '#' || c.ordinal from passage p join chunk c on c.id = p.rowid where passage match $phrase limit 10000";
            command.Parameters.AddWithValue("$phrase", '"' + phrase.Replace("\"", " ", StringComparison.Ordinal) + '"');
            using var reader = command.ExecuteReader();
            var ids = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read())
            {
                ids.Add(reader.GetString(0));
            }

            return ids;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private string ReadOnly => new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();

    private bool IsCurrent(string digest)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var connection = new SqliteConnection(ReadOnly);
            connection.Open();
            return Scalar(connection, "select value from meta where name = 'format'") == Format
                && Scalar(connection, "select value from meta where name = 'digest'") == digest
                && Scalar(connection, "pragma quick_check(1)") == "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static (int Written, int Removed) WriteFrom(string? old, string next, string digest, IReadOnlyList<Entry> entries, IProgress<IndexProgress>? progress)
    {
        File.Delete(next);
        if (old is not null && File.Exists(old))
        {
            File.Copy(old, next);
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = next, Pooling = false }.ToString());
        connection.Open();
        // The file is thrown away if anything goes wrong, and flushed once at the end: a journal would only cost time.
        Run(connection, "pragma journal_mode = off; pragma synchronous = off");
        if (Scalar(connection, "select count(*) from sqlite_master") != "0" && Scalar(connection, "select value from meta where name = 'format'") != Format)
        {
            throw new IOException("The index has another format.");
        }

        Run(connection, """
            create table if not exists meta (name text primary key, value text not null);
            create table if not exists entry (id text primary key, digest text not null);
            create table if not exists chunk (id integer primary key, entry text not null, ordinal integer not null);
            create index if not exists chunk_entry on chunk (entry);
            create virtual table if not exists passage using fts5 (title, aliases, headings, opening, body, tokenize = 'porter unicode61 remove_diacritics 2');
            """);
        var known = Digests(connection);
        using var transaction = connection.BeginTransaction();
        using var writer = new IndexWriter(connection, transaction);
        var (written, done) = (0, 0);
        foreach (var entry in entries)
        {
            var mark = DigestOf(entry);
            var isKnown = known.Remove(entry.Id, out var before);
            if (before != mark)
            {
                if (isKnown)
                {
                    writer.Remove(entry.Id);
                }

                writer.Write(entry, mark);
                written++;
            }

            progress?.Report(new IndexProgress(++done, entries.Count));
        }

        foreach (var gone in known.Keys)
        {
            writer.Remove(gone);
        }

        writer.Stamp(Format, digest);
        transaction.Commit();
        return (written, known.Count);
    }

    private static Dictionary<string, string> Digests(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select id, digest from entry";
        using var reader = command.ExecuteReader();
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            digests.Add(reader.GetString(0), reader.GetString(1));
        }

        return digests;
    }

    private static string DigestOf(Entry entry)
    {
        var text = new StringBuilder().AppendJoin('\u0001', entry.Aliases.Prepend(entry.Title));
        foreach (var section in entry.Sections)
        {
            text.Append('\u0002').AppendJoin('\u0001', section.HeadingPath).Append('\u0003').Append(section.Text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Flush(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    private static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
