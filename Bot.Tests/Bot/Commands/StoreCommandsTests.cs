using System.CommandLine;
using Bot.Commands;
using Bot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Host.Commands;

public sealed class StoreCommandsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("commands");

    [Fact]
    public async Task What_is_parked_is_listed_and_resumed_by_its_number()
    {
        var number = await ParkOneAsync();

        var (_, listed, _) = await RunAsync("parked", "list");
        var (resumed, _, _) = await RunAsync("parked", "resume", "incoming", $"{number}");
        var (_, after, _) = await RunAsync("parked", "list");

        Assert.Contains($"incoming {number} ", listed, StringComparison.Ordinal);
        Assert.Contains("it failed", listed, StringComparison.Ordinal);
        Assert.Equal(0, resumed);
        Assert.Contains("Nothing is parked.", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_not_parked_is_said_and_changes_nothing()
    {
        var number = await ParkOneAsync();

        var (code, said, _) = await RunAsync("parked", "resume", "outgoing", $"{number}");
        var (_, after, _) = await RunAsync("parked", "list");

        Assert.Equal(2, code);
        Assert.Contains("Nothing outgoing is parked", said, StringComparison.Ordinal);
        Assert.Contains("1 item is parked.", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_back_up_holds_what_the_store_holds_and_never_overwrites()
    {
        await ParkOneAsync();
        var copy = Path.Combine(folder.FullName, "copy.db");

        var (first, _, _) = await RunAsync("backup", copy);
        var (second, _, refused) = await RunAsync("backup", copy);
        var (_, listed, _) = await RunAsync(copy, ["parked", "list"]);

        Assert.Equal((0, 1), (first, second));
        Assert.Contains("never overwrites", refused, StringComparison.Ordinal);
        Assert.Contains("1 item is parked.", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parked", "list")]
    [InlineData("backup", "copy.db")]
    public async Task Without_a_store_a_command_says_so_and_makes_none(string command, string argument)
    {
        var (code, _, refused) = await RunAsync(command, argument);

        Assert.Equal(1, code);
        Assert.Contains("There is no store", refused, StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_damaged_store_is_one_plain_line()
    {
        await File.WriteAllTextAsync(StorePath, new string('x', 8192));

        var (code, _, refused) = await RunAsync("parked", "list");

        Assert.Equal(1, code);
        Assert.Single(refused.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", refused, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string StorePath => Path.Combine(folder.FullName, "store.db");

    private async Task<long> ParkOneAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(Settings(StorePath)).BuildServiceProvider();
        var store = services.GetRequiredService<ITurnStore>();
        var accepted = Assert.IsType<Acceptance.Stored>(await store.AcceptAsync(
            new IncomingActivity { Conversation = "test/c", RepeatKey = "1", ActivityId = "1", Activity = [1], ClaimFor = "one" }, CancellationToken.None));
        await store.CommitAsync(new TurnCommit { Claim = accepted.Claim, ParkedBecause = "it failed" }, CancellationToken.None);
        return accepted.Sequence;
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(StorePath, arguments);

    private static async Task<(int Code, string Output, string Error)> RunAsync(string path, string[] arguments)
    {
        var root = new RootCommand { ParkedCommand.Create(() => Services(path)), BackupCommand.Create(() => Services(path)) };
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await root.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    private static ServiceProvider Services(string path) => new ServiceCollection().AddLogging().AddStoreBesideHost(Settings(path)).BuildServiceProvider();

    private static IConfiguration Settings(string path) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = path }).Build();
}
