using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Benchmarks.Builder.EchoLoad;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Turns;
using Bot.Turns.Outbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Turns;

/// <summary>
/// <c>turns [--seconds N]</c>: whole turns of the load bot through the stored inbox, with the commit on disk, beside the same turns on state in
/// memory, in one process and one run. No HTTP: what differs between the two is what durability costs.
/// </summary>
internal static class TurnsCommand
{
    private static readonly int[] Clients = [1, 32, 256];
    private static readonly string[] Script = ["hi", "Quincey", "Leadership", "yes", "hi"];

    public static async Task RunAsync(string[] arguments)
    {
        var seconds = arguments is ["--seconds", var text] ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 10;
        Console.WriteLine("| clients | state | turns/s | p50 ms | p95 ms | p99 ms | commits/s | turns per commit | bytes written per turn |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var clients in Clients)
        {
            await MemoryAsync(clients, TimeSpan.FromSeconds(seconds));
            await DurableAsync(clients, TimeSpan.FromSeconds(seconds));
        }
    }

    private static async Task MemoryAsync(int clients, TimeSpan time)
    {
        var adapter = new DirectAdapter();
        var bot = new SkillsBot(new ConversationState(new MemoryStorage()));
        var figures = await LoadAsync(clients, time, (conversation, number, words) =>
            adapter.RunAsync(Bot.Sdk.ActivityJson.Read(Activity(conversation, number, words))!, bot.OnTurnAsync));
        Console.WriteLine(Row(clients, "memory", figures) + " - | - | - |");
    }

    private static async Task DurableAsync(int clients, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("turns");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder.FullName, "store.db"),
            ["Turns:Parallel"] = "512",
        });
        builder.Services.AddStorage(builder.Configuration).AddTurns(builder.Configuration);
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.Services.AddSingleton<BotFrameworkAuthentication>(BotFrameworkAuthenticationFactory.Create());
        builder.Services.AddSingleton<IBot>(provider => new SkillsBot(new ConversationState(provider.GetRequiredService<IStorage>())));
        using (var host = builder.Build())
        {
            await host.StartAsync();
            var inbox = host.Services.GetRequiredService<Inbox>();
            var store = (SqliteTurnStore)host.Services.GetRequiredService<ITurnStore>();
            var before = (store.Commits, Written: BytesWritten());
            var figures = await LoadAsync(clients, time, async (conversation, number, words) =>
            {
                await inbox.AcceptAndWaitAsync(new IncomingActivity
                {
                    Conversation = ConversationKey.OfConnector("test", conversation),
                    RepeatKey = number,
                    ActivityId = number,
                    Activity = Activity(conversation, number, words),
                    Caller = TurnCaller.OwnDoor.ToJson(),
                }, CancellationToken.None);
            });
            var commits = store.Commits.Commits - before.Commits.Commits;
            var bytes = BytesWritten() - before.Written;
            Console.WriteLine(Row(clients, "on disk", figures) + string.Create(CultureInfo.InvariantCulture,
                $" {commits / time.TotalSeconds:F0} | {(double)figures.Count / commits:F1} | {bytes / figures.Count:N0} |"));
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }
        folder.Delete(recursive: true);
    }

    private static async Task<List<double>> LoadAsync(int clients, TimeSpan time, Func<string, string, string, Task> turn)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            List<double> took = [];
            var total = Stopwatch.StartNew();
            for (var number = 0; total.Elapsed < time; number++)
            {
                // A new conversation after each walk through the dialog, as in the load runs of Bot.Builder.
                var conversation = $"{client}-{number / Script.Length}";
                var begun = Stopwatch.GetTimestamp();
                await turn(conversation, $"{number}", Script[number % Script.Length]);
                took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            return took;
        })));
        List<double> sorted = [.. all.SelectMany(took => took).Order()];
        Seconds = time.TotalSeconds;
        return sorted;
    }

    private static double Seconds { get; set; }

    private static string Row(int clients, string state, List<double> took) => string.Create(CultureInfo.InvariantCulture,
        $"| {clients} | {state} | {took.Count / Seconds:F0} | {At(took, 50):F2} | {At(took, 95):F2} | {At(took, 99):F2} |");

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    // The kernel's own count of what this process sent to the disk.
    private static long BytesWritten() =>
        File.Exists("/proc/self/io")
            ? long.Parse(File.ReadLines("/proc/self/io").First(line => line.StartsWith("write_bytes", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture)
            : 0;

    private static byte[] Activity(string conversation, string number, string words) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "message",
        id = number,
        channelId = "test",
        from = new { id = "user", name = "Ann" },
        recipient = new { id = "bot", name = "Bot" },
        conversation = new { id = conversation },
        deliveryMode = "expectReplies",
        locale = "en-GB",
        text = words,
    });

    private sealed class DirectAdapter : Microsoft.Bot.Builder.Integration.AspNet.Core.CloudAdapter
    {
        public async Task RunAsync(Microsoft.Bot.Schema.Activity activity, BotCallbackHandler bot)
        {
            var identity = TurnCaller.OwnDoor.ToIdentity();
            var caller = new AuthenticateRequestResult { ClaimsIdentity = identity, ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity) };
            var answer = await ProcessActivityAsync(caller, activity, bot, CancellationToken.None);
            if (answer?.Body is { } body) Bot.Sdk.ActivityJson.WriteBody(body);
        }
    }
}
