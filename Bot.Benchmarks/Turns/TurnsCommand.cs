using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Benchmarks.Builder.EchoLoad;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Telemetry;
using Bot.Turns;
using Bot.Turns.Outbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Turns;

/// <summary>
/// <c>turns [--seconds N] [--clients N]</c>: whole turns of the load bot through the stored inbox, with the commit on disk, beside the same turns on the
/// same road with a store in memory, in one process and one run. No HTTP: what differs between the two is what durability costs.
/// </summary>
internal static class TurnsCommand
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly int[] Clients = [1, 32, 256];
    private static readonly string[] Script = ["hi", "Quincey", "Leadership", "yes", "hi"];

    public static async Task RunAsync(string[] arguments)
    {
        await WaitingForTheDiskAsync();
        var seconds = arguments.Number("--seconds") ?? 10;
        Console.WriteLine("| clients | state | turns/s | p50 ms | p95 ms | p99 ms | CPU µs/turn | commits/s | turns per commit | bytes written per turn |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var clients in arguments.Number("--clients") is { } only ? [only] : Clients)
        {
            if (!arguments.Contains("--disk-only")) await MeasureAsync(clients, TimeSpan.FromSeconds(seconds), onDisk: false);
            await MeasureAsync(clients, TimeSpan.FromSeconds(seconds), onDisk: true);
        }
    }

    private static async Task MeasureAsync(int clients, TimeSpan time, bool onDisk)
    {
        var folder = Directory.CreateTempSubdirectory("turns");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder.FullName, "store.db"),
            ["Turns:Parallel"] = "512",
        });
        builder.Services.AddStorage(builder.Configuration).AddBotTelemetry(builder.Configuration).AddTurns(builder.Configuration);
        if (!onDisk) builder.Services.Replace(ServiceDescriptor.Singleton<ITurnStore, MemoryTurnStore>());
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.Services.AddSingleton<BotFrameworkAuthentication>(BotFrameworkAuthenticationFactory.Create());
        builder.Services.AddSingleton<IBot>(provider => new SkillsBot(new ConversationState(provider.GetRequiredService<IStorage>())));
        using (var host = builder.Build())
        {
            await host.StartAsync();
            var inbox = host.Services.GetRequiredService<Inbox>();
            var store = onDisk ? host.Services.GetRequiredService<SqliteDatabase>() : null;
            // Compiled code and open files first: what is measured is the steady state.
            await LoadAsync(clients, WarmUp, (conversation, number, words) => TurnAsync("warm-" + conversation, number, words));
            var before = (Commits: store?.Commits.Commits ?? 0, Written: BytesWritten(), Cpu: Cpu());
            var figures = await LoadAsync(clients, time, TurnAsync);

            async Task TurnAsync(string conversation, string number, string words)
            {
                var answer = await inbox.AcceptAndWaitAsync(new IncomingActivity
                {
                    Conversation = ConversationKey.OfConnector("test", conversation),
                    RepeatKey = number,
                    ActivityId = number,
                    Activity = Activity(conversation, number, words),
                    Caller = TurnCaller.OwnDoor.ToJson(),
                }, CancellationToken.None);
                if (answer is not { Status: 200, Body.Length: > 0 }) throw new InvalidOperationException($"A turn was answered with {answer?.Status.ToString(CultureInfo.InvariantCulture) ?? "nothing"}.");
            }

            var commits = (store?.Commits.Commits ?? 0) - before.Commits;
            var bytes = BytesWritten() - before.Written;
            var cpu = string.Create(CultureInfo.InvariantCulture, $" {(Cpu() - before.Cpu).TotalMicroseconds / figures.Count:F0} |");
            Console.WriteLine(Row(clients, onDisk ? "on disk" : "memory", figures) + cpu + (onDisk
                ? string.Create(CultureInfo.InvariantCulture, $" {commits / time.TotalSeconds:F0} | {(double)figures.Count / commits:F1} | {bytes / figures.Count:N0} |")
                : " - | - | - |"));
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
                // The next message comes from outside, as a request does, and queues behind those of others. In memory a turn never waits, and the
                // clients that a thread happens to have would go round and round while the others wait for half a minute.
                await Task.Yield();
            }
            return took;
        })));
        List<double> sorted = [.. all.SelectMany(took => took).Order()];
        Seconds = time.TotalSeconds;
        return sorted;
    }

    // Every commit waits for the disk once, so its speed bounds what any durable store can do here.
    private static async Task WaitingForTheDiskAsync()
    {
        var path = Path.GetTempFileName();
        List<double> took = [];
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            for (var i = 0; i < 50; i++)
            {
                await file.WriteAsync(new byte[8192]);
                var begun = Stopwatch.GetTimestamp();
                file.Flush(flushToDisk: true);
                took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                // The next message comes from outside, as a request does, and queues behind those of others. In memory a turn never waits, and the
                // clients that a thread happens to have would go round and round while the others wait for half a minute.
                await Task.Yield();
            }
        }
        File.Delete(path);
        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The disk takes {At(took, 50):F1} ms (p95 {At(took, 95):F1}) to hold 8 KB."));
        Console.WriteLine();
    }

    private static TimeSpan Cpu()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
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
}
