using System.Diagnostics;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Turns.Crash;

/// <param name="Seed">Everything that is left to chance follows from it, except what the machine's own timing decides.</param>
/// <param name="Messages">At least so many; clients go on until the last kill.</param>
/// <param name="Deaths">One after the other: the point of a turn at which the host is killed, or null for any moment.</param>
/// <param name="LatestReach">A point is let pass at most so often before it kills.</param>
internal sealed record CrashPlan(int Seed, int Messages, int Clients, IReadOnlyList<string?> Deaths, int LatestReach = 60)
{
    public static IReadOnlyList<string> Points { get; } = Enum.GetNames<Bot.Turns.TurnPoint>();

    /// <summary>Each named point once.</summary>
    public static IReadOnlyList<string?> EachPoint => [.. Points];

    /// <summary>By turns at the next point and at any moment.</summary>
    public static IReadOnlyList<string?> Alternating(int kills) => [.. Enumerable.Range(0, kills).Select(kill => kill % 2 == 0 ? Points[kill / 2 % Points.Count] : null)];
}

/// <param name="Faults">Broken promises; empty when all were kept.</param>
internal sealed record CrashReport(CrashPlan Plan, int Kills, int Turns, int Replies, int ConnectorRepeats, TimeSpan Took, IReadOnlyList<string> Faults);

/// <summary>
/// Starts the real host, lets clients talk to it over both doors, kills it again and again (SIGKILL, at random moments and at each named point
/// of a turn), starts it again on its data, and then holds what every client saw against what was promised.
/// </summary>
internal sealed class CrashRun(string program, Action<string> tell)
{
    private static readonly TimeSpan DrainPatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PointPatience = TimeSpan.FromSeconds(20);

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

            var killing = true;
            var talking = Task.WhenAll(clients.Select(client => client.TalkAsync(plan.Messages / plan.Clients, () => Volatile.Read(ref killing), cancellationToken)));
            var kills = await KillAsync(plan, host, cancellationToken);
            Volatile.Write(ref killing, false);
            await talking;
            var faults = await CheckAsync(clients, kills, cancellationToken);
            var replies = (await Task.WhenAll(clients.Select(client => client.ReadAsync(cancellationToken)))).Sum(seen => seen.Count);
            host.Kill();
            faults = [.. faults, .. await CheckCasesAsync(folder.FullName, clients, cancellationToken)];
            if (faults.Count > 0) faults = [.. faults, .. host.LastWords.Select(line => $"host: {line}")];
            return new CrashReport(
                plan,
                kills,
                clients.Sum(client => client.Acknowledged.Sum(group => group.Count)),
                replies,
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
            ? new ConnectorClient($"c{number}", http, channel, chance)
            : new DirectLineClient($"d{number}", http, chance);
    }

    private async Task<int> KillAsync(CrashPlan plan, HostProcess host, CancellationToken cancellationToken)
    {
        var chance = new Random(plan.Seed);
        var kills = 0;
        foreach (var point in plan.Deaths)
        {
            var killAt = point is null ? null : $"{point}:{chance.Next(1, plan.LatestReach)}";
            if (kills > 0 || killAt is not null)
            {
                host.Kill();
                await host.StartAsync(killAt, cancellationToken);
            }
            // At any moment of its first second and a half; or when the point is reached, which it soon is.
            var patience = Task.Delay(TimeSpan.FromMilliseconds(chance.Next(50, 1500)) + (killAt is null ? TimeSpan.Zero : PointPatience), cancellationToken);
            while (!host.HasEnded && !patience.IsCompleted) await Task.Delay(5, cancellationToken);
            tell($"killed {kills + 1} of {plan.Deaths.Count} ({killAt ?? "at random"}{(killAt is null || host.HasEnded ? "" : ", not reached")})");
            host.Kill();
            kills++;
        }
        await host.StartAsync(null, cancellationToken);
        return kills;
    }

    /// <summary>Each request for a person is one case and each client's last one waits, whatever died in between.</summary>
    private static async Task<IReadOnlyList<string>> CheckCasesAsync(string folder, List<CrashClient> clients, CancellationToken cancellationToken)
    {
        await using var database = new SqliteDatabase(Path.Combine(folder, "store.db"), serving: true, TimeProvider.System, NullLogger<SqliteDatabase>.Instance);
        var cases = await new SqliteCaseStore(database).ReadCasesAsync([], int.MaxValue, cancellationToken);
        var asked = clients.Sum(client => client.Lines.Values.Count(line => line.Says == CrashTalk.AsksForPerson));
        List<string> faults = [];
        if (cases.Count != asked) faults.Add($"{cases.Count} cases for {asked} requests");
        if (cases.Count(it => it.Status == "waiting") is var waiting && waiting != clients.Count) faults.Add($"{waiting} cases wait, of {clients.Count} clients");
        return faults;
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
            faults.AddRange(replies.GroupBy(reply => (reply.To, reply.Text)).Where(same => same.Count() > 1).Select(same => $"{client.Name}: {same.Key.To} was answered {same.Count()} times with the same words"));
            faults.AddRange(messages.Where(byMessage.ContainsKey).Where(id => !replies.Any(reply => reply.To == id && reply.Text.Contains(client.Lines[id].Expects, StringComparison.Ordinal)))
                .Select(id => $"{client.Name}: {id}, \"{client.Lines[id].Says}\", was answered \"{string.Join(" / ", replies.Where(reply => reply.To == id).Select(reply => reply.Text.ReplaceLineEndings(" ")))}\""));
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
