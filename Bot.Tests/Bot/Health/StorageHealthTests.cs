using Bot.Health;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Host.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Health;

/// <summary>The health answer over a real file that is full, locked or damaged, and then is not any more.</summary>
public sealed class StorageHealthTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualClock clock = new();
    private readonly SqliteEngine engine;

    public StorageHealthTests() => engine = new SqliteEngine(clock);

    [Fact]
    public async Task A_store_that_takes_a_write_is_ready()
    {
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(Health(engine.Database)));
    }

    [Fact]
    public async Task Something_given_up_degrades_and_does_not_take_the_host_out_of_service()
    {
        var accepted = Assert.IsType<Acceptance.Stored>(await engine.Turns.AcceptAsync(Message("1", 1) with { ClaimFor = "one" }, None));
        await engine.Turns.CommitAsync(new TurnCommit { Claim = accepted.Claim, ParkedBecause = "it failed" }, None);

        Assert.Equal(HealthStatus.Degraded, await StatusAsync(Health(engine.Database)));
    }

    [Fact]
    public async Task A_full_disk_is_not_ready_and_ready_again_when_there_is_room()
    {
        await engine.Turns.ProbeAsync(None);
        await engine.Database.DisposeAsync();
        Run(engine.Path, "CREATE TABLE ballast (bytes); INSERT INTO ballast VALUES (zeroblob(400000))");
        await using var full = engine.At(engine.Path, new FileInfo(engine.Path).Length);
        var turns = new SqliteTurnStore(full);
        using var health = new StorageHealth(turns, clock);

        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(health));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => turns.AcceptAsync(Message("big", 100_000), None));

        Run(engine.Path, "DROP TABLE ballast");
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(health));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_not_ready_and_ready_again_when_it_lets_go()
    {
        await engine.Turns.ProbeAsync(None);
        await engine.Database.DisposeAsync();
        await using var impatient = new SqliteDatabase(engine.Path, serving: true, clock, NullLogger<SqliteDatabase>.Instance) { BusyMilliseconds = 1 };
        using var health = Health(impatient);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(health));

        using (var other = Open(engine.Path))
        {
            using var hold = other.BeginTransaction();
            Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(health));
        }

        Assert.Equal(HealthStatus.Healthy, await StatusAsync(health));
    }

    [Fact]
    public async Task A_damaged_file_is_not_ready_and_ready_again_once_a_copy_is_put_back()
    {
        await engine.Turns.AcceptAsync(Message("1", 1), None);
        var copy = engine.PathOf("copy.db");
        await engine.Turns.BackUpAsync(copy, None);
        await engine.Database.DisposeAsync();
        await File.WriteAllTextAsync(engine.Path, new string('x', 8192));
        await using var database = engine.At(engine.Path);
        using var health = Health(database);

        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(health));
        File.Copy(copy, engine.Path, overwrite: true);

        Assert.Equal(HealthStatus.Healthy, await StatusAsync(health));
        Assert.Equal(1, (await new SqliteTurnStore(database).CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task Callers_in_quick_succession_share_one_probe()
    {
        using var health = Health(engine.Database);
        await health.CheckHealthAsync(new HealthCheckContext(), None);
        var before = engine.Database.Commits.Changes;

        await health.CheckHealthAsync(new HealthCheckContext(), None);

        Assert.Equal(before, engine.Database.Commits.Changes);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await engine.DisposeAsync();

    private StorageHealth Health(SqliteDatabase database) => new(new SqliteTurnStore(database), clock);

    private async Task<HealthStatus> StatusAsync(StorageHealth health)
    {
        clock.Advance(TimeSpan.FromSeconds(3));
        return (await health.CheckHealthAsync(new HealthCheckContext(), None)).Status;
    }

    private static IncomingActivity Message(string id, int size) =>
        new() { Conversation = "test/c", RepeatKey = id, ActivityId = id, Activity = new byte[size] };

    private static void Run(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
