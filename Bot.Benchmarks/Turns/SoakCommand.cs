using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Host.Turns.Crash;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks.Turns;

/// <summary>
/// <c>soak [--minutes N] [--clients N] [--conversations N] [--pause MS]</c>: the real host in a process of its own, with so many conversations stored
/// beforehand; clients post to the connector's door over HTTP. Start-up, times of the 202, memory and its slope.
/// </summary>
internal static class SoakCommand
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(string[] arguments)
    {
        var minutes = arguments.Number("--minutes") ?? 10;
        var clients = arguments.Number("--clients") ?? 32;
        var conversations = arguments.Number("--conversations") ?? 100_000;
        var pause = TimeSpan.FromMilliseconds(arguments.Number("--pause") ?? 50);
        var folder = Directory.CreateTempSubdirectory("soak");
        await using var channel = await LoopbackChannel.StartAsync();
        using var host = new HostProcess(Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), folder.FullName, HostProcess.FreePort());
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = host.Address };

        // Once without, so that the index of the knowledge is made and only the store differs.
        await StartAsync(host, "start-up that makes the knowledge's index");
        host.Kill();
        var size = await FillAsync(Path.Combine(folder.FullName, "store.db"), conversations);
        Say($"{conversations:N0} conversations stored, {size / 1048576:N0} MB");
        await StartAsync(host, "start-up with them");
        Say($"{host.WorkingSet / 1048576:N0} MB after the start");

        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        ConcurrentQueue<double> took = [];
        var sampling = SampleAsync(host, enough.Token);
        var begun = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => TalkAsync(http, channel.ServiceUrl, client, pause, took, enough.Token)));
        double[] sorted = [.. took.Order()];
        Say($"{sorted.Length:N0} messages from {clients} clients in {begun.Elapsed.TotalMinutes:F1} min, {sorted.Length / begun.Elapsed.TotalSeconds:F0}/s");
        Say($"202 after p50 {At(sorted, 50):F1}, p95 {At(sorted, 95):F1}, p99 {At(sorted, 99):F1} ms");
        var samples = await sampling;
        // The first half warms up: compiled code, caches, the collector's idea of its heap.
        var late = samples.Where(sample => sample.Minute > minutes / 2.0).ToList();
        Say($"{samples[^1].Megabytes:F0} MB at the end, at most {samples.Max(sample => sample.Megabytes):F0}; slope of the second half {Slope(late):+0.00;-0.00} MB a minute");
        host.Kill();
        folder.Delete(recursive: true);
    }

    private static async Task StartAsync(HostProcess host, string what)
    {
        var begun = Stopwatch.StartNew();
        await host.StartAsync(null, CancellationToken.None);
        Say($"{begun.Elapsed.TotalSeconds:F1} s {what}");
    }

    /// <returns>Bytes of the file.</returns>
    private static async Task<long> FillAsync(string path, int conversations)
    {
        const int together = 500;
        var text = Encoding.UTF8.GetBytes($"{{\"DialogState\":{{\"DialogStack\":[]}},\"TalkState\":{{\"Transcript\":\"{new string('x', 1500)}\"}}}}");
        await using (var database = new SqliteDatabase(path, serving: true, TimeProvider.System, NullLogger<SqliteDatabase>.Instance))
        {
            var store = new SqliteTurnStore(database);
            for (var done = 0; done < conversations; done += together)
            {
                await Task.WhenAll(Enumerable.Range(done, Math.Min(together, conversations - done)).Select(async number =>
                {
                    var incoming = new IncomingActivity { Conversation = $"test/old{number}", RepeatKey = "1", ActivityId = "1", Activity = text, ClaimFor = "fill" };
                    var accepted = (Acceptance.Stored)await store.AcceptAsync(incoming, CancellationToken.None);
                    await store.CommitAsync(
                        new TurnCommit { Claim = accepted.Claim, State = [new StateWrite($"test/conversations/old{number}", text, 1, 0)] }, CancellationToken.None);
                }));
            }
        }
        return new FileInfo(path).Length;
    }

    private static async Task TalkAsync(
        HttpClient http, string serviceUrl, int client, TimeSpan pause, ConcurrentQueue<double> took, CancellationToken cancellationToken)
    {
        var lines = CrashTalk.Round.Where(line => line.Free).ToList();
        for (var number = 0; !cancellationToken.IsCancellationRequested; number++)
        {
            // A new conversation after each round.
            var name = $"s{client}-{number / lines.Count}";
            var begun = Stopwatch.GetTimestamp();
            using var answer = await http.PostAsJsonAsync("api/messages", new
            {
                type = "message",
                id = $"{name}-{number}",
                channelId = "test",
                serviceUrl,
                from = new { id = name, name },
                recipient = new { id = "bot", name = "Bot" },
                conversation = new { id = name },
                locale = "en-GB",
                text = lines[number % lines.Count].Says,
            }, CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            took.Enqueue(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            await Task.Delay(pause, CancellationToken.None);
        }
    }

    private static async Task<List<(double Minute, double Megabytes)>> SampleAsync(HostProcess host, CancellationToken cancellationToken)
    {
        List<(double Minute, double Megabytes)> samples = [];
        var begun = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(SampleEvery);
        do
        {
            samples.Add((begun.Elapsed.TotalMinutes, host.WorkingSet / 1048576.0));
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
        while (!cancellationToken.IsCancellationRequested);
        return samples;
    }

    // Least squares.
    private static double Slope(List<(double Minute, double Megabytes)> samples)
    {
        if (samples.Count < 2) return 0;
        var (x, y) = (samples.Average(sample => sample.Minute), samples.Average(sample => sample.Megabytes));
        return samples.Sum(sample => (sample.Minute - x) * (sample.Megabytes - y)) / samples.Sum(sample => (sample.Minute - x) * (sample.Minute - x));
    }

    private static double At(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
