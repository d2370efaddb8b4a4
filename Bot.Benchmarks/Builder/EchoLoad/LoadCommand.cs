using System.Globalization;

namespace Bot.Benchmarks.Builder.EchoLoad;

/// <summary><c>builder-load [conversations] [clients]</c>: runs the bot under load in both ways of delivery and prints a table.</summary>
internal static class LoadCommand
{
    // The first conversations pay for compilation, which goes on for some ten thousand turns; they have a line of their own.
    private const int WarmUpConversations = 3000;

    internal static async Task RunAsync(string[] arguments)
    {
        var conversations = arguments is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 1000;
        var clients = arguments is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 32;
        Console.WriteLine($"{conversations} conversations of 5 turns, {clients} clients, {Environment.ProcessorCount} processors");
        Console.WriteLine("| delivery | turns/s | p50 ms | p95 ms | p99 ms | CPU ms/turn | KB/turn | working set MB | wrong |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var expectReplies in new[] { true, false })
        {
            using var bot = await BotProcess.StartAsync();
            await using var connector = await LoopbackConnector.StartAsync();
            using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients };
            using var client = new HttpClient(handler);
            var run = new LoadRun(bot, connector, client, expectReplies);
            var delivery = expectReplies ? "expectReplies" : "normal";
            Print($"{delivery}, from cold", await run.RunAsync(WarmUpConversations, clients, "warm"));
            Print(delivery, await run.RunAsync(conversations, clients, "load"));
        }
    }

    private static void Print(string delivery, LoadRun.Result result) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {delivery} | {result.TurnsPerSecond:F0} | {result.P50:F2} | {result.P95:F2} | {result.P99:F2} | {result.CpuMillisecondsPerTurn:F3} | {result.KilobytesPerTurn:F1} | {result.MegabytesInUse:F0} | {result.Wrong} |"));
}
