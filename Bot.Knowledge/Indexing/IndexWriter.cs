using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Indexing;

/// <summary>The statements that change an index file, each prepared once.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly List<SqliteCommand> _commands = [];
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _entry;
    private readonly SqliteCommand _chunk;
    private readonly SqliteCommand _passage;
    private readonly SqliteCommand[] _removals;

    public IndexWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        (_connection, _transaction) = (connection, transaction);
        _entry = Prepare("insert into entry values ($1, $2)", 2);
        _chunk = Prepare("insert into chunk (entry, ordinal) values ($1, $2)", 2);
        _passage = Prepare("insert into passage (rowid, title, aliases, headings, opening, body) values (last_insert_rowid(), $1, $2, $3, $4, $5)", 5);
        _removals =
        [
            Prepare("delete from passage where rowid in (select id from chunk where entry = $1)", 1),
            Prepare("delete from chunk where entry = $1", 1),
            Prepare("delete from entry where id = $1", 1),
        ];
    }

    public void Write(Entry entry, string digest)
    {
        Run(_entry, entry.Id, digest);
        var aliases = string.Join(" ; ", entry.Aliases);
        foreach (var chunk in Chunk.Of(entry))
        {
            var isOpening = chunk.HeadingPath.Count == 0;
            Run(_chunk, entry.Id, chunk.Ordinal);
            Run(_passage, entry.Title, aliases, string.Join(" ; ", chunk.HeadingPath), isOpening ? chunk.Text : "", isOpening ? "" : chunk.Text);
        }
    }

    public void Remove(string id)
    {
        foreach (var removal in _removals)
        {
            Run(removal, id);
        }
    }

    public void Stamp(string format, string digest) => Run(Prepare("insert or replace into meta values ('format', $1), ('digest', $2)", 2), format, digest);

    public void Dispose()
    {
        foreach (var command in _commands)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        _commands.Add(command);
        command.Transaction = _transaction;
        command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
        {
            command.Parameters.Add(new SqliteParameter($"${number}", ""));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        command.ExecuteNonQuery();
    }
}
