using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Contracts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Storage.Sqlite;

/// <summary>What is the SQLite engine's own, beside the contracts: one host per file, back-ups, files that are damaged or full.</summary>
public sealed class SqliteDatabaseTests : StorageContract
{
    private SqliteEngine engine = null!;

    private protected override IEngineUnderTest Open() => engine = new SqliteEngine(Clock);

    [Fact]
    public async Task After_a_restart_the_claims_of_the_dead_process_are_free_at_once()
    {
        await AcceptAsync("a", "1", claimFor: "one");

        await Engine.ReopenAsync();

        Assert.Equal(2, Assert.Single(await Turns.ClaimAsync("next", 10, None)).Attempt);
    }

    [Fact]
    public async Task A_second_host_on_the_same_file_is_refused_and_a_command_beside_it_is_not()
    {
        await AcceptAsync("a", "1");
        await using var second = engine.At(engine.Path);
        await using var command = new SqliteDatabase(engine.Path, serving: false, Clock, NullLogger<SqliteDatabase>.Instance);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => new SqliteTurnStore(second).ProbeAsync(None));
        await new SqliteTurnStore(command).ProbeAsync(None);
        Assert.Equal(1, (await new SqliteTurnStore(command).CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task A_back_up_taken_while_turns_go_on_opens_as_a_store()
    {
        await AcceptAsync("a", "1");
        var copy = engine.PathOf("copy.db");

        var writing = Task.WhenAll(Enumerable.Range(0, 50).Select(i => AcceptAsync("b", $"{i}")));
        await Turns.BackUpAsync(copy, None);
        await writing;

        await Assert.ThrowsAsync<IOException>(() => Turns.BackUpAsync(copy, None));
        await using var restored = engine.At(copy);
        await new SqliteTurnStore(restored).ProbeAsync(None);
        Assert.InRange((await new SqliteTurnStore(restored).CountAsync(None)).InboxWaiting, 1, 51);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_with_a_clear_reason_and_not_overwritten()
    {
        var path = engine.PathOf("damaged.db");
        var damaged = new string('x', 8192);
        await File.WriteAllTextAsync(path, damaged);

        await using var database = engine.At(path);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => new SqliteTurnStore(database).ProbeAsync(None));
        Assert.Equal(damaged, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_full_disk_refuses_the_change_and_the_store_works_again_when_there_is_room()
    {
        await AcceptAsync("a", "1");
        await Engine.OpenElsewhereAsync();
        await Turns.ProbeAsync(None);
        await engine.Database.DisposeAsync();
        await using var limited = engine.At(engine.Path, new FileInfo(engine.Path).Length + 20_000);
        var turns = new SqliteTurnStore(limited);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => turns.AcceptAsync(
            new IncomingActivity { Conversation = "a", RepeatKey = "big", ActivityId = "big", Activity = new byte[200_000] }, None));
        await turns.ProbeAsync(None);

        Assert.Equal(0, (await turns.CountAsync(None)).InboxWaiting);
    }
}
