using Bot.Storage;
using Bot.Storage.Sqlite;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Turns;

/// <summary>
/// Drives the store through any order of accept, run, lost race, crash, send, retry and clocks that jump, with two hosts that do not know of each
/// other, and holds it to the promises after each step and at the end.
/// </summary>
public sealed class TurnStateMachineTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public enum Step
    {
        Accept,
        AcceptRepeat,
        Claim,
        Commit,
        CommitAfterRace,
        Fail,
        GiveUp,
        HostDies,
        ClaimSend,
        Sent,
        SendFails,
        TimePasses,
        ClockSetBack,
        ClockSetAhead,
    }

    [Fact]
    public void Any_order_of_events_keeps_every_promise()
    {
        var steps = Gen.Choose(0, 2).SelectMany(conversation => Gen.Choose(0, 1).SelectMany(host =>
            Gen.Elements(Enum.GetValues<Step>()).Select(step => (step, conversation, host)))).ListOf();

        Prop.ForAll(
            steps.ToArbitrary(),
            script => Play([.. script]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(80));
    }

    private static async Task<bool> Play(IReadOnlyList<(Step Step, int Conversation, int Host)> script)
    {
        var folder = Directory.CreateTempSubdirectory("machine");
        var clock = new ManualClock();
        var database = new SqliteDatabase(Path.Combine(folder.FullName, "s.db"), serving: true, clock, NullLogger<SqliteDatabase>.Instance);
        try
        {
            var model = new Model(new SqliteTurnStore(database), clock);
            await model.BeginAsync();
            foreach (var (step, conversation, host) in script) await model.TakeAsync(step, $"c{conversation}", host);
            await model.FinishAsync();
            return await model.HoldsAsync();
        }
        finally
        {
            await database.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private sealed class Model(SqliteTurnStore store, ManualClock clock)
    {
        private readonly string[] hosts = ["host 0", "host 1"];
        private readonly List<TurnClaim>[] claims = [[], []];
        private readonly List<OutboxItem>[] sends = [[], []];
        private readonly Dictionary<string, List<string>> accepted = [];
        private readonly Dictionary<string, List<string>> effects = [];
        private readonly Dictionary<string, List<string>> delivered = [];
        private int number;
        private int deaths;

        public async Task BeginAsync()
        {
            foreach (var host in hosts) await store.RenewAsync(host, Lease, None);
        }

        public Task TakeAsync(Step step, string conversation, int host) => step switch
        {
            Step.Accept => AcceptAsync(conversation, $"m{number++}"),
            Step.AcceptRepeat when number > 0 => RepeatAsync(conversation),
            Step.Claim => ClaimAsync(host),
            Step.Commit => CommitAsync(host, race: false),
            Step.CommitAfterRace => CommitAsync(host, race: true),
            Step.Fail => FailAsync(host),
            Step.GiveUp => GiveUpAsync(host),
            Step.HostDies => DieAsync(host),
            Step.ClaimSend => ClaimSendAsync(host),
            Step.Sent => SentAsync(host),
            Step.SendFails => SendFailsAsync(host),
            Step.TimePasses => PassAsync(TimeSpan.FromSeconds(7)),
            Step.ClockSetBack => JumpAsync(TimeSpan.FromHours(-30)),
            Step.ClockSetAhead => JumpAsync(TimeSpan.FromHours(30)),
            _ => Task.CompletedTask,
        };

        /// <summary>Everything that is left is done by host 0, as after a restart.</summary>
        public async Task FinishAsync()
        {
            await DieAsync(1);
            for (var round = 0; round < 10_000; round++)
            {
                await ClaimAsync(0);
                await ClaimSendAsync(0);
                if (claims[0].Count > 0) await CommitAsync(0, race: false);
                else if (sends[0].Count > 0) await SentAsync(0);
                else if (await store.CountAsync(None) is { InboxWaiting: 0, OutboxWaiting: 0 }) return;
                else await PassAsync(TimeSpan.FromSeconds(31));
            }
            throw new TimeoutException("The store never came to rest.");
        }

        public async Task<bool> HoldsAsync()
        {
            foreach (var (conversation, messages) in accepted)
            {
                // Once each, in the order of arrival.
                if (!effects.GetValueOrDefault(conversation, []).SequenceEqual(messages)) return false;
                var state = Assert.Single(await store.ReadStateAsync([conversation], None));
                if (System.Text.Encoding.UTF8.GetString(state.Json) != string.Concat(messages.Select(id => id + ";"))) return false;
                // Replies in order; a repeat only directly after a death.
                var seen = delivered.GetValueOrDefault(conversation, []);
                if (!seen.Distinct().SequenceEqual(messages.SelectMany(id => new[] { $"{id}/1", $"{id}/2" }))) return false;
                if (seen.Count - seen.Distinct().Count() > deaths) return false;
            }
            return true;
        }

        private async Task AcceptAsync(string conversation, string id)
        {
            var acceptance = await store.AcceptAsync(Incoming(conversation, id), None);
            Assert.IsType<Acceptance.Stored>(acceptance);
            ListOf(accepted, conversation).Add(id);
        }

        private async Task RepeatAsync(string conversation)
        {
            if (!accepted.TryGetValue(conversation, out var messages)) return;
            Assert.IsType<Acceptance.Repeat>(await store.AcceptAsync(Incoming(conversation, messages[^1]), None));
        }

        private async Task ClaimAsync(int host)
        {
            var claimed = await store.ClaimAsync(hosts[host], 10, None);
            // Nobody ever holds two turns of one conversation.
            Assert.Equal(claimed.Count, claimed.Select(claim => claim.Conversation).Distinct().Count());
            claims[host].AddRange(claimed);
        }

        private async Task CommitAsync(int host, bool race)
        {
            if (claims[host] is not [var claim, ..]) return;
            var read = await store.ReadStateAsync([claim.Conversation], None) is [var document] ? document : null;
            if (race)
            {
                await store.CommitAsync(new TurnCommit { State = [new StateWrite(claim.Conversation, read?.Json ?? [], 1, null)] }, None);
            }
            var outcome = await store.CommitAsync(Finished(claim, read, null), None);
            if (race)
            {
                Assert.True(outcome is CommitOutcome.Conflict or CommitOutcome.ClaimLost);
                return;
            }
            claims[host].Remove(claim);
            if (outcome is CommitOutcome.Committed) ListOf(effects, claim.Conversation).Add(claim.ActivityId);
        }

        private async Task FailAsync(int host)
        {
            if (claims[host] is not [var claim, ..]) return;
            claims[host].Remove(claim);
            await store.PostponeAsync(claim, clock.GetUtcNow() + TimeSpan.FromSeconds(2), None);
        }

        private async Task GiveUpAsync(int host)
        {
            if (claims[host] is not [var claim, ..]) return;
            claims[host].Remove(claim);
            var read = await store.ReadStateAsync([claim.Conversation], None) is [var document] ? document : null;
            if (await store.CommitAsync(Finished(claim, read, "given up"), None) is CommitOutcome.Committed) ListOf(effects, claim.Conversation).Add(claim.ActivityId);
        }

        // Its claims are forgotten here and end there; what it had sent but not settled comes again.
        private async Task DieAsync(int host)
        {
            deaths++;
            foreach (var item in sends[host].Take(1)) ListOf(delivered, item.Conversation).Add(item.Id);
            claims[host].Clear();
            sends[host].Clear();
            hosts[host] = $"host {host} after death {deaths}";
            await store.RenewAsync(hosts[host], Lease, None);
        }

        private async Task ClaimSendAsync(int host) => sends[host].AddRange(await store.ClaimOutboxAsync(hosts[host], 10, None));

        private async Task SentAsync(int host)
        {
            if (sends[host] is not [var item, ..]) return;
            sends[host].Remove(item);
            ListOf(delivered, item.Conversation).Add(item.Id);
            if (await store.SettleAsync(item, new SendOutcome.Sent("x"), None) is { } next) sends[host].Add(next);
        }

        private async Task SendFailsAsync(int host)
        {
            if (sends[host] is not [var item, ..]) return;
            sends[host].Remove(item);
            await store.SettleAsync(item, new SendOutcome.Later(clock.GetUtcNow() + TimeSpan.FromSeconds(3)), None);
        }

        // Living hosts say so in time; the dead ones' claims run out.
        private async Task PassAsync(TimeSpan time)
        {
            for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(5))
            {
                clock.Advance(TimeSpan.FromSeconds(5));
                foreach (var host in hosts) await store.RenewAsync(host, Lease, None);
            }
        }

        // Only the wall clock; the hosts say that they live within their third of a lease.
        private async Task JumpAsync(TimeSpan by)
        {
            clock.Jump(by);
            foreach (var host in hosts) await store.RenewAsync(host, Lease, None);
        }

        // The state is the list of what was done: a turn that ran twice would show in it.
        private static TurnCommit Finished(TurnClaim claim, StateDocument? read, string? parked) => new()
        {
            Claim = claim,
            ParkedBecause = parked,
            State = [new StateWrite(claim.Conversation, [.. read?.Json ?? [], .. System.Text.Encoding.UTF8.GetBytes(claim.ActivityId + ";")], 1, read?.Version ?? 0)],
            Outgoing = [Reply(claim, 1), Reply(claim, 2)],
        };

        private static Outgoing.ToConnector Reply(TurnClaim claim, int which) =>
            new($"{claim.ActivityId}/{which}", claim.Conversation, SendKind.Send, [], []);

        private static IncomingActivity Incoming(string conversation, string id) =>
            new() { Conversation = conversation, RepeatKey = id, ActivityId = id, Activity = [1] };

        private static List<string> ListOf(Dictionary<string, List<string>> all, string key)
        {
            if (!all.TryGetValue(key, out var list)) all.Add(key, list = []);
            return list;
        }
    }
}
