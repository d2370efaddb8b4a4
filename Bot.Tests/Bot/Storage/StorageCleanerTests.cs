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

    [Fact]
    public async Task What_people_want_to_hear_of_and_what_they_said_of_answers_stay_as_long_as_plans()
    {
        string[] keys = ["feedback/2026-03", "interests/07", "interests/known"];
        await store.CommitAsync(new TurnCommit { State = [.. keys.Select(key => new StateWrite(key, "{}"u8.ToArray(), 1, 0))] }, None);

        clock.Advance(TimeSpan.FromDays(364));
        await cleaner.CleanAsync(None);
        Assert.Equal(3, (await store.ReadStateAsync(keys, None)).Count);

        clock.Advance(TimeSpan.FromDays(2));
        await cleaner.CleanAsync(None);
        // Which entries were there already is nobody's, and news would be lost with it.
        Assert.Equal("interests/known", Assert.Single(await store.ReadStateAsync(keys, None)).Key);
    }

    // A row in every table, as old as the store: a table that nothing cleans fails here.
    [Fact]
    public async Task After_the_longest_retention_no_table_holds_anything()
    {
        await database.WriteAsync(session => HeldTables.All.Select(table => table.Table).Distinct().Sum(table => Insert(session, table, clock.GetUtcNow())), None);
        Assert.DoesNotContain(await CountsAsync(), pair => pair.Value == 0);

        clock.Advance(TimeSpan.FromDays(31));
        await cleaner.CleanAsync(None);
        string[] kept = ["case_events", "case_feed", "cases", "questions", "state"];
        Assert.Equal(kept, (await CountsAsync()).Where(pair => pair.Value > 0).Select(pair => pair.Key).Order(StringComparer.Ordinal));

        clock.Advance(TimeSpan.FromDays(335));
        await cleaner.CleanAsync(None);
        await new SqliteQuestionStore(database).RemoveBeforeAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), None);
        Assert.All(await CountsAsync(), pair => Assert.True(pair.Value == 0, pair.Key));
    }

    private Task<Dictionary<string, long>> CountsAsync() => database.ReadAsync(
        session => HeldTables.All.Select(table => table.Table).Distinct().ToDictionary(table => table, table => session.Number($"SELECT COUNT(*) FROM {table}") ?? 0), None);

    private static int Insert(SqliteSession session, string table, DateTimeOffset now)
    {
        var columns = session.Query($"SELECT name, type FROM pragma_table_info('{table}')", row => (Name: row.GetString(0), Type: row.GetString(1)));
        return session.Execute($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES ({string.Join(", ", columns.Select(column => Value(table, column.Name, column.Type, now)))})");
    }

    private static string Value(string table, string column, string type, DateTimeOffset now) => (table, column) switch
    {
        ("state", "key") => "'plans/test/me'",
        ("inbox" or "outbox", "status") => "2",
        (_, "day") => $"{DateOnly.FromDateTime(now.UtcDateTime).DayNumber}",
        (_, "at" or "until" or "alive_until") => $"{now.ToUnixTimeMilliseconds()}",
        _ when column.EndsWith("_at", StringComparison.Ordinal) => $"{now.ToUnixTimeMilliseconds()}",
        _ when type == "INTEGER" => "1",
        _ when type == "BLOB" => "CAST('{}' AS BLOB)",
        _ => "'x'",
    };

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
