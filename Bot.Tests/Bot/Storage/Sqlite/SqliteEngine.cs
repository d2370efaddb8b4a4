using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Contracts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Storage.Sqlite;

/// <summary>The SQLite stores over a file in a folder of its own, which goes with it.</summary>
internal sealed class SqliteEngine : IEngineUnderTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("store");
    private readonly TimeProvider clock;

    public SqliteEngine(TimeProvider clock)
    {
        this.clock = clock;
        Path = PathOf(System.IO.Path.Combine("deep", "store.db"));
        Database = At(Path);
    }

    public string Path { get; private set; }

    public SqliteDatabase Database { get; private set; }

    public ITurnStore Turns => new SqliteTurnStore(Database);

    public IDirectLineStore DirectLine => new SqliteDirectLineStore(Database);

    public ICaseStore Cases => new SqliteCaseStore(Database);

    public string PathOf(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>A database as the host opens it.</summary>
    public SqliteDatabase At(string path, long? largestSize = null) =>
        new(path, serving: true, clock, NullLogger<SqliteDatabase>.Instance) { LargestSize = largestSize };

    public async Task ReopenAsync()
    {
        await Database.DisposeAsync();
        Database = At(Path);
        await Turns.ProbeAsync(CancellationToken.None);
    }

    public async Task OpenElsewhereAsync()
    {
        await Database.DisposeAsync();
        Path = PathOf("elsewhere.db");
        Database = At(Path);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
