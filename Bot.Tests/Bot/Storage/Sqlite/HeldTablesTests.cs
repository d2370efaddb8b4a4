using Bot.Storage;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Storage.Sqlite;

public sealed class HeldTablesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("held").FullName;

    public void Dispose() => Conversations.TemporaryFolder.Delete(_folder);

    [Fact]
    public async Task Every_table_says_what_it_holds_of_people()
    {
        await using var database = new SqliteDatabase(Path.Combine(_folder, "store.db"), serving: true, TimeProvider.System, NullLogger<SqliteDatabase>.Instance);

        var tables = await database.ReadAsync(
            session => session.Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row => row.GetString(0)), CancellationToken.None);

        Assert.NotEmpty(tables);
        Assert.Empty(tables.Except(HeldTables.All.Select(table => table.Table)));
        Assert.Empty(HeldTables.All.Select(table => table.Table).Except(tables));
    }

    // A column that names a person or a talk is a sign that the table holds somebody's data.
    [Fact]
    public async Task No_table_with_a_persons_or_a_talks_id_is_called_nobodys()
    {
        await using var database = new SqliteDatabase(Path.Combine(_folder, "store.db"), serving: true, TimeProvider.System, NullLogger<SqliteDatabase>.Instance);

        foreach (var table in HeldTables.All.Where(table => table.By == HeldBy.Nobody))
        {
            var columns = await database.ReadAsync(session => session.Query($"SELECT name FROM pragma_table_info('{table.Table}')", row => row.GetString(0)), CancellationToken.None);
            Assert.DoesNotContain(columns, column => column is "conversation" or "user_key" or "user_id" or "person");
        }
    }

    [Fact]
    public async Task Every_statement_can_be_run()
    {
        await using var database = new SqliteDatabase(Path.Combine(_folder, "store.db"), serving: true, TimeProvider.System, NullLogger<SqliteDatabase>.Instance);
        var person = new KnownPerson("test", "me", ["test/here", "test/there"]);

        var held = await new SqlitePersonStore(database).ReadHeldAsync(person, CancellationToken.None);
        await database.WriteAsync(session => HeldTables.Erase(session, person, "test/here"), CancellationToken.None);

        Assert.Empty(held);
    }
}
