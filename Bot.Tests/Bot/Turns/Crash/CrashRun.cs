using System.Diagnostics;

namespace Bot.Tests.Host.Turns.Crash;

/// <param name="Seed">Everything that is left to chance follows from it, except what the machine's own timing decides.</param>
internal sealed record CrashPlan(int Seed, int Messages, int Clients, int Kills);

/// <param name="Faults">Broken promises; empty when all were kept.</param>
internal sealed record CrashReport(CrashPlan Plan, int Kills, int Turns, int Replies, int ConnectorRepeats, TimeSpan Took, IReadOnlyList<string> Faults);

/// <summary>
/// Starts the real host, lets clients talk to it over both doors, kills it again and again (SIGKILL, at random moments and at each named point
/// of a turn), starts it again on its data, and then holds what every client saw against what was promised.
/// </summary>
internal sealed class CrashRun(string program, Action<string> tell)
{
    private const string Words = "help";
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(120);
    private static readonly string[] Points = Enum.GetNames<Bot.Turns.TurnPoint>();

    public async Task<CrashReport> RunAsync(CrashPlan plan, CancellationToken cancellationToken)
    {
        var took = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("crash");
        await using var channel = await LoopbackChannel.StartAsync();
        using var host = new HostProcess(program, folder.FullName, HostProcess.FreePort());
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(20) };
        try
        {
            await host.StartAsync(null, cancellationToken);
            var clients = Enumerable.Range(0, plan.Clients).Select(i => Client(i, plan, http, channel)).ToList();
            foreach (var client in clients) await client.BeginAsync(cancellationToken);

            var talking = Task.WhenAll(clients.Select(client => client.TalkAsync(plan.Messages / plan.Clients, cancellationToken)));
            var kills = await KillAsync(plan, host, talking, cancellationToken);
            await talking;
            var faults = await CheckAsync(clients, kills, cancellationToken);
            if (faults.Count > 0) faults = [.. faults, .. host.LastWords.Select(line => $"host: {line}")];
            return new CrashReport(
                plan,
                kills,
                clients.Sum(client => client.Acknowledged.Sum(group => group.Count)),
                (await Task.WhenAll(clients.Select(client => client.ReadAsync(cancellationToken)))).Sum(replies => replies.Count),
                clients.OfType<ConnectorClient>().Sum(client => client.Repeats),
                took.Elapsed,
                faults);
        }
        finally
        {
            host.Kill();
            folder.Delete(recursive: true);
        }
    }

    private static CrashClient Client(int number, CrashPlan plan, HttpClient http, LoopbackChannel channel)
    {
        var chance = new Random(plan.Seed + number);
        return number % 2 == 0
            ? new ConnectorClient($"c{number}", http, channel, Words, chance)
            : new DirectLineClient($"d{number}", http, Words, chance);
    }

    private async Task<int> KillAsync(CrashPlan plan, HostProcess host, Task talking, CancellationToken cancellationToken)
    {
        var chance = new Random(plan.Seed);
        var kills = 0;
        while (kills < plan.Kills && !talking.IsCompleted)
        {
            // Every second death is at the next named point, the others at any moment.
            var point = kills % 2 == 0 ? $"{Points[kills / 2 % Points.Length]}:{chance.Next(1, 60)}" : null;
            if (kills > 0 || point is not null)
            {
                host.Kill();
                await host.StartAsync(point, cancellationToken);
            }
            var patience = Task.Delay(TimeSpan.FromMilliseconds(chance.Next(50, 1500)) + (point is null ? TimeSpan.Zero : TimeSpan.FromSeconds(5)), cancellationToken);
            while (!host.HasEnded && !patience.IsCompleted && !talking.IsCompleted) await Task.Delay(5, cancellationToken);
            host.Kill();
            kills++;
            tell($"killed {kills} of {plan.Kills} ({point ?? "at random"})");
        }
        host.Kill();
        await host.StartAsync(null, cancellationToken);
        return kills;
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyList<CrashClient> clients, int kills, CancellationToken cancellationToken)
    {
        List<string> faults = [];
        foreach (var client in clients)
        {
            var messages = client.Acknowledged.SelectMany(group => group).ToList();
            var replies = await DrainAsync(client, messages, cancellationToken);
            var byMessage = replies.GroupBy(reply => reply.To).ToDictionary(group => group.Key, group => group.Count());

            faults.AddRange(messages.Where(id => !byMessage.ContainsKey(id)).Select(id => $"{client.Name}: {id} was never answered"));
            faults.AddRange(byMessage.Where(answered => answered.Value != 1).Select(answered => $"{client.Name}: {answered.Key} was answered {answered.Value} times"));
            faults.AddRange(byMessage.Keys.Except(messages).Select(id => $"{client.Name}: {id} was answered but never acknowledged"));
            faults.AddRange(messages.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"{client.Name}: {same.Key} stands for two messages"));
            faults.AddRange(client.Forgotten.Select(key => $"{client.Name}: a repeat of {key} was taken for a new message"));
            faults.AddRange(OutOfOrder(client, replies));
            if (client is ConnectorClient connector && connector.Repeats > kills) faults.Add($"{client.Name}: {connector.Repeats} repeats for {kills} kills");
            if (client is DirectLineClient directLine)
            {
                var own = await directLine.OwnAsync(cancellationToken);
                if (!own.Order().SequenceEqual(messages.Order())) faults.Add($"{client.Name}: the log has {own.Count} of its messages, {messages.Count} were acknowledged");
            }
        }
        return faults;
    }

    private static async Task<IReadOnlyList<Reply>> DrainAsync(CrashClient client, List<string> messages, CancellationToken cancellationToken)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            var replies = await client.ReadAsync(cancellationToken);
            if (messages.All(replies.Select(reply => reply.To).ToHashSet().Contains) || patience.Elapsed > DrainPatience) return replies;
            await Task.Delay(200, cancellationToken);
        }
    }

    private static IEnumerable<string> OutOfOrder(CrashClient client, IReadOnlyList<Reply> replies)
    {
        var place = client.Acknowledged.SelectMany((group, index) => group.Select(id => (id, index))).ToDictionary(pair => pair.id, pair => pair.index);
        var known = replies.Where(reply => place.ContainsKey(reply.To)).ToList();
        for (var i = 1; i < known.Count; i++)
        {
            if (place[known[i].To] < place[known[i - 1].To]) yield return $"{client.Name}: the answer to {known[i].To} came after that to {known[i - 1].To}";
        }
    }
}
