using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Contracts;
using Bot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Turns;

public sealed class OwnerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("owner");
    private readonly ManualClock clock = new();

    [Fact]
    public async Task What_a_host_leaves_behind_at_its_shutdown_is_free_for_others_at_once()
    {
        await using var database = new SqliteDatabase(Path.Combine(folder.FullName, "store.db"), serving: true, clock, NullLogger<SqliteDatabase>.Instance);
        var store = new SqliteTurnStore(database);
        using var owner = new Owner(store, Options.Create(new TurnOptions()), clock, NullLogger<Owner>.Instance);
        await owner.StartAsync(CancellationToken.None);
        await owner.AwaitAliveAsync(CancellationToken.None);
        await store.RenewAsync("other", TimeSpan.FromSeconds(30), CancellationToken.None);
        await store.AcceptAsync(
            new IncomingActivity { Conversation = "test/a", RepeatKey = "1", ActivityId = "1", Activity = "{}"u8.ToArray(), ClaimFor = owner.Name }, CancellationToken.None);
        Assert.Empty(await store.ClaimAsync("other", 10, CancellationToken.None));

        await owner.StopAsync(CancellationToken.None);

        Assert.Equal("1", Assert.Single(await store.ClaimAsync("other", 10, CancellationToken.None)).ActivityId);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
