using System.Text;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Storage.Sqlite.Schema;
using Bot.Tests.House;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Storage.Sqlite;

/// <summary>Files of earlier and later versions. <c>files/version-N.sql</c> is a file as version N left it, with rows in each table.</summary>
public sealed class SqliteSchemaTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("schema");
    private readonly ManualClock clock = new();

    public static TheoryData<string> EarlierFiles => [.. Directory.GetFiles(Folder, "version-*.sql").Select(path => Path.GetFileName(path))];

    private static string Folder => Path.Combine(Repository.Root, "Bot.Tests", "Bot", "Storage", "Sqlite", "files");

    private string DatabasePath => Path.Combine(folder.FullName, "store.db");

    [Theory]
    [MemberData(nameof(EarlierFiles))]
    public async Task A_file_of_an_earlier_version_goes_on_where_it_was(string file)
    {
        Run(File.ReadAllText(Path.Combine(Folder, file)));

        await using var database = Open();
        var (turns, directLine, cases) = (new SqliteTurnStore(database), new SqliteDirectLineStore(database), new SqliteCaseStore(database));
        await turns.RenewAsync("new", TimeSpan.FromSeconds(30), None);

        // A repeat is known, with its answer; what waited is claimed in order; the state has its version; what is committed follows on.
        var repeat = Assert.IsType<Acceptance.Repeat>(await turns.AcceptAsync(Message("test/a", "done"), None));
        Assert.Equal("answer", Text(Assert.IsType<TurnResult.Done>(await turns.ReadResultAsync(repeat.Sequence, None)).Result ?? []));
        Assert.IsType<Acceptance.Stored>(await turns.AcceptAsync(Message("test/a", "fresh"), None));
        var claims = await turns.ClaimAsync("new", 10, None);
        Assert.Equal(["waits", "dl|0000001"], claims.Select(claim => claim.ActivityId));
        var state = Assert.Single(await turns.ReadStateAsync(["test/conversations/a"], None));
        Assert.Equal(("{\"count\":1}", 1), (Text(state.Json), state.Schema));
        var committed = Assert.IsType<CommitOutcome.Committed>(await turns.CommitAsync(new TurnCommit
        {
            Claim = claims[0],
            State = [new StateWrite(state.Key, "{\"count\":2}"u8.ToArray(), 1, state.Version)],
            Outgoing = [new Outgoing.ToConnector("r3", "test/a", SendKind.Send, [1], [2])],
            ClaimNextFor = "new",
        }, None));
        Assert.Equal("fresh", committed.Next?.ActivityId);

        // Replies leave in the order in which they were stored, the new one last.
        var sent = new List<string>();
        for (var item = committed.ToSend; item is not null; item = await turns.SettleAsync(item, new SendOutcome.Sent("c" + item.Id), None)) sent.Add(item.Id);
        Assert.Equal(["r1", "r2", "r3"], sent);
        Assert.Equal(("cr1", "c-old"), (await turns.ReadChannelIdAsync("r1", None), await turns.ReadChannelIdAsync("r0", None)));
        Assert.Equal([ParkedKind.Incoming, ParkedKind.Outgoing], (await turns.ReadParkedAsync(10, None)).Select(item => item.Kind));

        await turns.CommitAsync(new TurnCommit { Claim = claims[1], Outgoing = [new Outgoing.ToDirectLine("bot", "@directline/dl", "{}"u8.ToArray())] }, None);
        Assert.Equal(["dl|0000001", "bot"], (await directLine.ReadLogAsync("@directline/dl", 0, 10, None)).Select(line => line.Id));
        Assert.Equal("cv.txt", (await directLine.ReadUploadAsync("u1", None))?.Name);
        Assert.True(await directLine.IsRevokedAsync("token", None));

        var found = await cases.ReadCaseAsync("K7Q2-9XWD", None);
        Assert.Equal(("waiting", "queued"), (found?.Status, Assert.Single(await cases.ReadCaseEventsAsync("K7Q2-9XWD", None)).Kind));
        Assert.IsType<CommitOutcome.Committed>(await turns.CommitAsync(new TurnCommit { Cases = [new CaseWrite(found! with { Status = "answered" }, [])] }, None));
    }

    [Theory]
    [MemberData(nameof(EarlierFiles))]
    public async Task A_file_of_an_earlier_version_then_has_the_same_tables_as_a_new_one(string file)
    {
        await using (var made = Open()) await made.ReadAsync(session => true, None);
        var fresh = Tables();
        foreach (var left in folder.GetFiles()) left.Delete();
        Run(File.ReadAllText(Path.Combine(Folder, file)));

        await using (var upgraded = Open()) await upgraded.ReadAsync(session => true, None);

        Assert.Equal(fresh, Tables());
    }

    [Fact]
    public async Task A_file_from_a_later_version_is_refused_and_left_alone()
    {
        Run("PRAGMA user_version = 999; CREATE TABLE theirs (a)");

        await using var older = Open();

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => new SqliteTurnStore(older).ProbeAsync(None));
        Assert.Contains("later version", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["theirs"], Tables());
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_file_as_it_was()
    {
        await using (var made = Open()) await made.ReadAsync(session => true, None);
        var before = Tables();

        await using (var broken = Open([.. SqliteSchema.Steps, "CREATE TABLE half (a)", "CREATE TABLE half (a)"]))
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => new SqliteTurnStore(broken).ProbeAsync(None));
        }

        Assert.Equal(before, Tables());
        await using var again = Open();
        await new SqliteTurnStore(again).ProbeAsync(None);
    }

    [Fact]
    public async Task A_command_beside_the_host_never_changes_the_tables()
    {
        await using var host = Open();
        await new SqliteTurnStore(host).ProbeAsync(None);
        await using var command = new SqliteDatabase(DatabasePath, serving: false, clock, NullLogger<SqliteDatabase>.Instance)
        {
            Schema = [.. SqliteSchema.Steps, "CREATE TABLE newer (a)"],
        };

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => new SqliteTurnStore(command).ProbeAsync(None));

        Assert.Contains("earlier version", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("newer", Tables());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private SqliteDatabase Open(IReadOnlyList<string>? steps = null) =>
        new(DatabasePath, serving: true, clock, NullLogger<SqliteDatabase>.Instance) { Schema = steps ?? SqliteSchema.Steps };

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private List<string> Tables()
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name";
        using var reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static IncomingActivity Message(string conversation, string id) =>
        new() { Conversation = conversation, RepeatKey = id, ActivityId = id, Activity = [1] };

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
