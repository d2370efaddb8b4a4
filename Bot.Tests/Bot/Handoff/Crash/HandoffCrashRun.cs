using System.Diagnostics;
using Bot.Handoff.Cases;
using Bot.Storage.Sqlite;
using Bot.Tests.Host.Turns.Crash;
using Bot.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Handoff.Crash;

/// <param name="Seed">Everything that is left to chance follows from it, except what the machine's own timing decides.</param>
/// <param name="Lines">Messages each way in each case.</param>
internal sealed record HandoffCrashPlan(int Seed, int Pairs, int Lines, int Kills);

/// <param name="Faults">Broken promises; empty when all were kept.</param>
internal sealed record HandoffCrashReport(int Kills, int Cases, int Messages, TimeSpan Took, IReadOnlyList<string> Faults);

/// <summary>
/// Kills the real host in the middle of hand-offs, again and again, between web chat and a Teams channel, and then holds what both sides saw and what the
/// store kept against what was promised: no case lost, doubled or stuck, no message lost, doubled or out of order.
/// </summary>
internal sealed class HandoffCrashRun(string program, Action<string> tell)
{
    private static readonly string[] Points = Enum.GetNames<TurnPoint>();
    private static readonly TimeSpan DrainPatience = TimeSpan.FromMinutes(5);

    public async Task<HandoffCrashReport> RunAsync(HandoffCrashPlan plan, CancellationToken cancellationToken)
    {
        var took = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("handoff-crash");
        await using var channel = await TeamsStandIn.StartAsync();
        using var host = new HostProcess(program, folder.FullName, HostProcess.FreePort(), new Dictionary<string, string>
        {
            ["Handoff__Teams__0__Id"] = "advisers",
            ["Handoff__Teams__0__Name"] = "Advisers",
            ["Handoff__Teams__0__TeamsChannelId"] = TeamsActivities.Channel,
            ["Handoff__Teams__0__TeamsServiceUrl"] = channel.ServiceUrl,
        });
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(20) };
        try
        {
            await host.StartAsync(null, cancellationToken);
            var pairs = Enumerable.Range(0, plan.Pairs).Select(i => new CasePair($"p{i}", http, channel, plan.Lines, new Random(plan.Seed + i))).ToList();
            var going = Task.WhenAll(pairs.Select(pair => pair.GoAsync(cancellationToken)));
            var kills = await KillAsync(plan, host, pairs, going, cancellationToken);
            await going;
            List<string> faults = [.. await CheckTalksAsync(pairs, cancellationToken), .. await CheckThreadsAsync(pairs, channel, cancellationToken)];
            host.Kill();
            faults.AddRange(await CheckStoreAsync(pairs, Path.Combine(folder.FullName, "store.db"), cancellationToken));
            if (faults.Count > 0) faults.AddRange(host.LastWords.Select(line => $"host: {line}"));
            return new HandoffCrashReport(kills, pairs.Count, pairs.Count * plan.Lines * 2, took.Elapsed, faults);
        }
        finally
        {
            host.Kill();
            folder.Delete(recursive: true);
        }
    }

    private async Task<int> KillAsync(HandoffCrashPlan plan, HostProcess host, List<CasePair> pairs, Task going, CancellationToken cancellationToken)
    {
        var chance = new Random(plan.Seed);
        var kills = 0;
        while (kills < plan.Kills && !going.IsCompleted)
        {
            var point = kills % 2 == 0 ? $"{Points[kills / 2 % Points.Length]}:{chance.Next(1, 40)}" : null;
            host.Kill();
            await host.StartAsync(point, cancellationToken);
            var patience = Task.Delay(TimeSpan.FromMilliseconds(chance.Next(200, 2000)) + (point is null ? TimeSpan.Zero : TimeSpan.FromSeconds(5)), cancellationToken);
            await Task.WhenAny(host.EndedAsync(cancellationToken), patience, going);
            await GetOnAsync(host, pairs, going, cancellationToken);
            host.Kill();
            kills++;
            tell($"killed {kills} of {plan.Kills} ({point ?? "at random"})");
        }
        host.Kill();
        await host.StartAsync(null, cancellationToken);
        return kills;
    }

    // A turn that has seen ten hosts die is given up, as it may be what kills them. On a slow machine each life must be long enough to get some work done.
    private static async Task GetOnAsync(HostProcess host, List<CasePair> pairs, Task going, CancellationToken cancellationToken)
    {
        var (patience, before) = (Stopwatch.StartNew(), pairs.Sum(pair => pair.Steps));
        while (!host.HasEnded && !going.IsCompleted && pairs.Sum(pair => pair.Steps) < before + pairs.Count && patience.Elapsed < DrainPatience)
            await Task.Delay(20, cancellationToken);
    }

    // What the person saw: each adviser's line once and in order, and each step of the case once.
    private static async Task<IEnumerable<string>> CheckTalksAsync(List<CasePair> pairs, CancellationToken cancellationToken)
    {
        List<string> faults = [];
        foreach (var pair in pairs)
        {
            var said = await pair.ReadAsync(cancellationToken);
            faults.AddRange(InOrder($"{pair.Name}'s chat", [.. pair.AdviserLines], said));
            foreach (var once in new[] { "Your request is stored.", "has your request", "has closed your request", "Would you like to say why?" })
            {
                var times = said.Count(one => one.Contains(once, StringComparison.Ordinal));
                if (times != 1) faults.Add($"{pair.Name} read \"{once}\" {times} times");
            }
        }
        return faults;
    }

    // What the advisers saw: each of the person's lines once, repeats of one send left out, and in order.
    private static async Task<IEnumerable<string>> CheckThreadsAsync(List<CasePair> pairs, TeamsStandIn channel, CancellationToken cancellationToken)
    {
        List<string> Faults(IReadOnlyList<Posted> posted)
        {
            var messages = posted.DistinctBy(one => one.Id).ToList();
            return [.. pairs.SelectMany(pair => InOrder($"the thread of {pair.Reference}", [.. pair.PersonLines], [.. messages.Where(one => one.Id.Contains(pair.Reference, StringComparison.Ordinal)).Select(one => one.Text)]))];
        }

        try
        {
            // The outbox may still be at it.
            await channel.WaitForAllAsync(posted => Faults(posted).Count == 0, DrainPatience).WaitAsync(cancellationToken);
            return [];
        }
        catch (TimeoutException)
        {
            return Faults(channel.Messages);
        }
    }

    private static async Task<IEnumerable<string>> CheckStoreAsync(List<CasePair> pairs, string path, CancellationToken cancellationToken)
    {
        List<string> faults = [];
        await using var database = new SqliteDatabase(path, serving: true, TimeProvider.System, NullLogger<SqliteDatabase>.Instance);
        var store = new SqliteCaseStore(database);
        var cases = (await store.ReadCasesAsync([], 10_000, cancellationToken)).Select(document => StoredCase.Read(document).Case).Where(it => it.WaitingAt is not null).ToList();
        if (cases.Count != pairs.Count) faults.Add($"{pairs.Count} cases were sent, the store has {cases.Count}");
        foreach (var it in cases)
        {
            if (it is not { State: CaseState.Resolved, Rating.Score: 5 }) faults.Add($"{it.Reference} is {it.State.Word}, rated {it.Rating?.Score}");
            var events = (await store.ReadCaseEventsAsync(it.Reference, cancellationToken)).Select(one => CaseHappening.FromJson(one.Json)).ToList();
            if (!events.Select(one => one.Number).SequenceEqual(Enumerable.Range(1, events.Count).Select(number => (long)number))) faults.Add($"{it.Reference} has gaps in its history");
            if (events.Count(one => one.Kind == Happened.Taken) != 1) faults.Add($"{it.Reference} was taken {events.Count(one => one.Kind == Happened.Taken)} times");
            if (pairs.SingleOrDefault(pair => pair.Reference == it.Reference) is not { } pair) continue;
            faults.AddRange(InOrder($"what {it.Reference} says", [.. pair.PersonLines], [.. events.Where(one => one.Kind == Happened.Said).Select(one => one.Text ?? "")]));
            faults.AddRange(InOrder($"what {it.Reference} was told", [.. pair.AdviserLines], [.. events.Where(one => one.Kind == Happened.Replied).Select(one => one.Text ?? "")]));
        }
        return faults;
    }

    private static IEnumerable<string> InOrder(string where, IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var places = expected.Select(line => found.Select((one, i) => (one, i)).Where(pair => pair.one.Contains(line, StringComparison.Ordinal)).Select(pair => pair.i).ToList()).ToList();
        for (var i = 0; i < expected.Count; i++)
        {
            if (places[i].Count != 1) yield return $"{where}: \"{expected[i]}\" stands there {places[i].Count} times";
        }
        var known = places.Where(place => place.Count > 0).Select(place => place[0]).ToList();
        if (!known.SequenceEqual(known.Order())) yield return $"{where}: lines are out of order";
    }
}
