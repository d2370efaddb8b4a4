using Bot.Storage;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Storage;

public sealed class StorageCleanerTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cleaner");
    private readonly ManualClock clock = new();
    private SqliteDatabase database = null!;
    private SqliteTurnStore store = null!;
    private StorageCleaner cleaner = null!;

    [Fact]
    public async Task Old_state_is_removed()
    {
        clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(1, await cleaner.CleanAsync(None));
        Assert.Empty(await store.ReadStateAsync(["k"], None));
    }

    [Fact]
    public async Task A_talk_goes_after_thirty_days_and_a_plan_after_a_year()
    {
        await store.CommitAsync(new TurnCommit { State = [new StateWrite(KnownPerson.PlanKeyOf("test", "me"), "{}"u8.ToArray(), 1, 0)] }, None);
        var both = new[] { "k", KnownPerson.PlanKeyOf("test", "me") };

        clock.Advance(TimeSpan.FromDays(29));
        await cleaner.CleanAsync(None);
        Assert.Equal(2, (await store.ReadStateAsync(both, None)).Count);

        clock.Advance(TimeSpan.FromDays(2));
        await cleaner.CleanAsync(None);
        Assert.Equal(KnownPerson.PlanKeyOf("test", "me"), Assert.Single(await store.ReadStateAsync(both, None)).Key);

        clock.Advance(TimeSpan.FromDays(335));
        await cleaner.CleanAsync(None);
        Assert.Empty(await store.ReadStateAsync(both, None));
    }

    [Fact]
    public async Task Nothing_is_removed_on_the_say_of_a_clock_that_jumped()
    {
        clock.Jump(TimeSpan.FromDays(400));
        Assert.Equal(0, await cleaner.CleanAsync(None));

        clock.Jump(TimeSpan.FromDays(-400));
        clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1, await cleaner.CleanAsync(None));
    }

    public async Task InitializeAsync()
    {
        database = new SqliteDatabase(Path.Combine(folder.FullName, "s.db"), serving: true, clock, NullLogger<SqliteDatabase>.Instance);
        store = new SqliteTurnStore(database);
        await store.CommitAsync(new TurnCommit { State = [new StateWrite("k", "{}"u8.ToArray(), 1, 0)] }, None);
        cleaner = new StorageCleaner(store, Options.Create(new StorageOptions()), clock, NullLogger<StorageCleaner>.Instance);
    }

    public async Task DisposeAsync()
    {
        cleaner.Dispose();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
