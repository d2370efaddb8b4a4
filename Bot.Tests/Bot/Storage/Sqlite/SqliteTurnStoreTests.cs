using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Storage.Sqlite;

public sealed class SqliteTurnStoreTests : TurnStoreContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("store");

    private string DatabasePath => Path.Combine(folder.FullName, "deep", "store.db");

    private protected override ITurnStore Open() => new SqliteTurnStore(DatabasePath, serving: true, Clock, NullLogger<SqliteTurnStore>.Instance);

    private protected override async Task<ITurnStore> ReopenAsync(ITurnStore store)
    {
        await CloseAsync(store);
        var next = Open();
        await next.ProbeAsync(CancellationToken.None);
        return next;
    }

    private protected override async Task<ITurnStore> ReopenUntouchedAsync(ITurnStore store)
    {
        await CloseAsync(store);
        return new SqliteTurnStore(Path.Combine(folder.FullName, "untouched", "store.db"), serving: true, Clock, NullLogger<SqliteTurnStore>.Instance);
    }

    private protected override async Task CloseAsync(ITurnStore store) => await ((SqliteTurnStore)store).DisposeAsync();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task After_a_restart_the_claims_of_the_dead_process_are_free_at_once()
    {
        await AcceptAsync("a", "1", claimFor: "one");

        var next = await ReopenAsync(Store);

        Assert.Equal(2, Assert.Single(await next.ClaimAsync("next", 10, CancellationToken.None)).Attempt);
        await CloseAsync(next);
    }

    [Fact]
    public async Task A_second_host_on_the_same_file_is_refused_and_a_command_beside_it_is_not()
    {
        await AcceptAsync("a", "1");
        await using var second = new SqliteTurnStore(DatabasePath, serving: true, Clock, NullLogger<SqliteTurnStore>.Instance);
        await using var command = new SqliteTurnStore(DatabasePath, serving: false, Clock, NullLogger<SqliteTurnStore>.Instance);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => second.ProbeAsync(CancellationToken.None));
        await command.ProbeAsync(CancellationToken.None);
        Assert.Equal(1, (await command.CountAsync(CancellationToken.None)).InboxWaiting);
    }

    [Fact]
    public async Task A_back_up_taken_while_turns_go_on_opens_as_a_store()
    {
        await AcceptAsync("a", "1");
        var copy = Path.Combine(folder.FullName, "copy.db");

        var writing = Task.WhenAll(Enumerable.Range(0, 50).Select(i => AcceptAsync("b", $"{i}")));
        await Store.BackUpAsync(copy, CancellationToken.None);
        await writing;

        await Assert.ThrowsAsync<IOException>(() => Store.BackUpAsync(copy, CancellationToken.None));
        await using var restored = new SqliteTurnStore(copy, serving: true, Clock, NullLogger<SqliteTurnStore>.Instance);
        await restored.ProbeAsync(CancellationToken.None);
        Assert.InRange((await restored.CountAsync(CancellationToken.None)).InboxWaiting, 1, 51);
    }

    [Fact]
    public async Task A_file_from_a_later_version_is_refused_and_left_alone()
    {
        await AcceptAsync("a", "1");
        await CloseAsync(Store);
        Change(DatabasePath, "PRAGMA user_version = 999");

        await using var older = new SqliteTurnStore(DatabasePath, serving: true, Clock, NullLogger<SqliteTurnStore>.Instance);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => older.ProbeAsync(CancellationToken.None));
        Assert.Contains("later version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_with_a_clear_reason_and_not_overwritten()
    {
        await CloseAsync(Store);
        var damaged = new string('x', 8192);
        await File.WriteAllTextAsync(DatabasePath, damaged);

        await using var store = new SqliteTurnStore(DatabasePath, serving: true, Clock, NullLogger<SqliteTurnStore>.Instance);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ProbeAsync(CancellationToken.None));
        Assert.Equal(damaged, await File.ReadAllTextAsync(DatabasePath));
    }

    [Fact]
    public async Task A_full_disk_refuses_the_change_and_the_store_works_again_when_there_is_room()
    {
        await AcceptAsync("a", "1");
        await CloseAsync(Store);
        var size = new FileInfo(DatabasePath).Length;
        var limited = new SqliteTurnStore(DatabasePath, serving: true, Clock, NullLogger<SqliteTurnStore>.Instance) { LargestSize = size + 20_000 };

        await Assert.ThrowsAsync<StoreUnavailableException>(() => limited.AcceptAsync(
            new IncomingActivity { Conversation = "a", RepeatKey = "big", ActivityId = "big", Activity = new byte[200_000] }, CancellationToken.None));
        await limited.ProbeAsync(CancellationToken.None);

        Assert.Equal(1, (await limited.CountAsync(CancellationToken.None)).InboxWaiting);
        await limited.DisposeAsync();
    }

    private static void Change(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
