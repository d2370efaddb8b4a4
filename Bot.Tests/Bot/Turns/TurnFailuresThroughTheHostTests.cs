using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using System.Text;
using System.Text.Json;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Turns;

public sealed class TurnFailuresThroughTheHostTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("failures");

    [Fact]
    public async Task A_turn_that_ended_the_process_each_time_is_parked_and_the_next_message_is_answered()
    {
        await using (var database = new SqliteDatabase(Path.Combine(folder.FullName, "store.db"), serving: true, TimeProvider.System, NullLogger<SqliteDatabase>.Instance))
        {
            var store = new SqliteTurnStore(database);
            foreach (var (id, text) in new[] { ("1", "deadly"), ("2", "next") })
            {
                await store.AcceptAsync(new IncomingActivity
                {
                    Conversation = ConversationKey.OfConnector("test", "c"),
                    RepeatKey = id,
                    ActivityId = id,
                    Activity = JsonSerializer.SerializeToUtf8Bytes(TurnHost.Message("c", id, text)),
                    Caller = Bot.Turns.TurnCaller.OwnDoor.ToJson(),
                }, CancellationToken.None);
            }
            // Each owner is gone before it says that it lives, as a process that the turn takes down.
            for (var dead = 1; dead <= 2 * TurnClaim.SuspectAfter; dead++) Assert.Single(await store.ClaimAsync($"dead {dead}", 1, CancellationToken.None));
        }

        var deadly = 0;
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            if (turn.Activity.Text == "deadly") deadly++;
            await Echo(turn, stop);
        });
        await host.Channel.TakenAsync(2);

        Assert.Equal(0, deadly);
        Assert.Contains("ended the process", Assert.Single(await host.Store.ReadParkedAsync(10, CancellationToken.None)).Reason, StringComparison.Ordinal);
        Assert.Equal("next", host.Channel.Texts[1]);
    }

    [Fact]
    public async Task A_shutdown_waits_for_a_running_turn_within_its_limit()
    {
        var (begun, go) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var patient = new Dictionary<string, string?> { ["Turns:DrainSeconds"] = "60" };
        var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            begun.SetResult();
            await go.Task;
            await Echo(turn, stop);
        }, patient);
        await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await begun.Task;

        var stopped = host.StopAsync();
        go.SetResult();
        await stopped;

        Assert.Equal(0, (await host.Store.CountAsync(CancellationToken.None)).InboxWaiting);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_failing_turn_is_run_again_then_parked_and_the_person_is_told_its_id()
    {
        var runs = 0;
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            await turn.SendActivityAsync("never seen", cancellationToken: stop);
            if (turn.Activity.Text == "poison")
            {
                Interlocked.Increment(ref runs);
                throw new InvalidOperationException("secret detail");
            }
        });

        await host.PostAsync(TurnHost.Message("c", "1", "poison"));
        await host.PostAsync(TurnHost.Message("c", "2", "next"));
        await host.Channel.TakenAsync(2);

        var parked = Assert.Single(await host.Store.ReadParkedAsync(10, CancellationToken.None));
        Assert.Equal(3, runs);
        Assert.Contains($"T{parked.Sequence}", host.Channel.Texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", host.Channel.Texts[0], StringComparison.Ordinal);
        Assert.Equal("never seen", host.Channel.Texts[1]);
    }

    [Fact]
    public async Task A_turn_that_is_given_up_waits_without_the_words_that_nobody_keeps()
    {
        await using var host = await TurnHost.StartAsync(folder.FullName, (_, _) => throw new InvalidOperationException(), change: services =>
            services.AddSingleton<WordsToKeep>(_ => text => text.Replace("07700 900123", "[phone number]", StringComparison.Ordinal)));

        await host.PostAsync(TurnHost.Message("c", "1", "call 07700 900123 about it"));
        await host.Channel.TakenAsync(1);

        var parked = Assert.Single(await host.Store.ReadParkedAsync(10, CancellationToken.None));
        Assert.True(await host.Store.ResumeParkedAsync(ParkedKind.Incoming, parked.Sequence, CancellationToken.None));
        var again = Encoding.UTF8.GetString(Assert.Single(await host.Store.ClaimAsync("another", 1, CancellationToken.None)).Activity);
        Assert.Contains("call [phone number] about it", again, StringComparison.Ordinal);
        Assert.DoesNotContain("900123", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_beyond_its_time_limit_is_treated_as_failed()
    {
        await using var host = await TurnHost.StartAsync(
            folder.FullName,
            (turn, _) => turn.Activity.Text == "hang" ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously).Task : Echo(turn, CancellationToken.None),
            new Dictionary<string, string?> { ["Turns:TimeLimitSeconds"] = "1", ["Turns:Attempts"] = "1" });

        await host.PostAsync(TurnHost.Message("c", "1", "hang"));
        await host.PostAsync(TurnHost.Message("c", "2", "next"));
        await host.Channel.TakenAsync(2);

        Assert.Contains("time limit", Assert.Single(await host.Store.ReadParkedAsync(10, CancellationToken.None)).Reason, StringComparison.Ordinal);
        Assert.Equal("next", host.Channel.Texts[1]);
    }

    [Fact]
    public async Task State_is_kept_between_turns_and_a_lost_race_runs_again_unseen()
    {
        var races = 0;
        ITurnStore? store = null;
        var storage = new Bot.Turns.TurnStateStorage();
        var state = new ConversationState(storage);
        var count = state.CreateProperty<int>("count");
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            var next = await count.GetAsync(turn, () => 0, stop) + 1;
            if (turn.Activity.Text == "race" && Interlocked.Increment(ref races) == 1)
            {
                await store!.CommitAsync(new TurnCommit { State = [new StateWrite("test/conversations/c", """{"count":40}"""u8.ToArray(), 1, null)] }, stop);
            }
            await count.SetAsync(turn, next, stop);
            await turn.SendActivityAsync($"count {next}", cancellationToken: stop);
            await state.SaveChangesAsync(turn, false, stop);
        });
        store = host.Store;

        await host.PostAsync(TurnHost.Message("c", "1", "first"));
        await host.Channel.TakenAsync(1);
        await host.PostAsync(TurnHost.Message("c", "2", "race"));
        await host.Channel.TakenAsync(1);

        Assert.Equal(2, races);
        Assert.Equal(["count 1", "count 41"], host.Channel.Texts);
    }

    [Fact]
    public async Task What_was_not_answered_before_a_restart_is_answered_after_it()
    {
        var hang = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (var dying = await TurnHost.StartAsync(folder.FullName, (_, stop) => hang.Task.WaitAsync(stop)))
        {
            await dying.PostAsync(TurnHost.Message("c", "1", "hello"));
            await dying.PostAsync(TurnHost.Message("c", "2", "again"));
        }

        await using var host = await TurnHost.StartAsync(folder.FullName, Echo);
        await host.Channel.TakenAsync(2);

        Assert.Equal(["hello", "again"], host.Channel.Texts);
    }

    [Fact]
    public async Task A_send_that_fails_is_tried_again_in_order_and_one_that_cannot_be_sent_lets_the_next_pass()
    {
        var failures = 0;
        await using var host = await TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            foreach (var text in new[] { "one", "refused", "three" }) await turn.SendActivityAsync(text, cancellationToken: stop);
        });
        host.Channel.Answer = item => System.Text.Encoding.UTF8.GetString(item.Activity) switch
        {
            var json when json.Contains("refused", StringComparison.Ordinal) => new Bot.Turns.Outbound.Delivery.Never("HTTP 403"),
            _ when failures++ < 2 => new Bot.Turns.Outbound.Delivery.NotNow("HTTP 429", TimeSpan.FromMilliseconds(1)),
            _ => new Bot.Turns.Outbound.Delivery.Taken(null),
        };

        await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await host.Channel.TakenAsync(2);

        Assert.Equal(["one", "three"], host.Channel.Texts);
        Assert.Equal(ParkedKind.Outgoing, Assert.Single(await host.Store.ReadParkedAsync(10, CancellationToken.None)).Kind);
    }

    [Fact]
    public async Task What_still_runs_when_the_shutdowns_time_is_over_stays_in_the_inbox_and_is_answered_later()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var impatient = new Dictionary<string, string?> { ["Turns:DrainSeconds"] = "0" };
        var host = await TurnHost.StartAsync(folder.FullName, async (turn, _) =>
        {
            begun.TrySetResult();
            await turn.SendActivityAsync("never seen", cancellationToken: CancellationToken.None);
            await new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously).Task;
        }, impatient);
        await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await host.PostAsync(TurnHost.Message("c", "2", "again"));
        await begun.Task;

        await host.StopAsync();

        Assert.Equal(2, (await host.Store.CountAsync(CancellationToken.None)).InboxWaiting);
        await host.DisposeAsync();
        await using var next = await TurnHost.StartAsync(folder.FullName, Echo);
        await next.Channel.TakenAsync(2);
        Assert.Equal(["hello", "again"], next.Channel.Texts);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task Echo(ITurnContext turn, CancellationToken stop) => await turn.SendActivityAsync(turn.Activity.Text ?? "", cancellationToken: stop);
}
