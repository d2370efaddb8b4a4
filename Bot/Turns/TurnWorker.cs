using System.Collections.Concurrent;
using Bot.Storage;
using Bot.Turns.Outbound;
using Microsoft.Extensions.Options;

namespace Bot.Turns;

/// <summary>
/// Runs waiting turns: conversations in parallel up to a limit, one turn per conversation at a time, in the order of arrival. What this
/// process accepts it runs at once when it has room; everything else (after a restart, from another host) is found by asking the store.
/// </summary>
internal sealed partial class TurnWorker(
    ITurnStore store,
    TurnRun run,
    TurnAnswers answers,
    Outbox outbox,
    Owner owner,
    IOptions<TurnOptions> options,
    TimeProvider clock,
    ILogger<TurnWorker> logger) : BackgroundService
{
    private static readonly TimeSpan StoreAwayPause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim slots = new(options.Value.Parallel);
    private readonly WakeUp wakeUp = new(clock);
    private readonly ConcurrentDictionary<long, Task> running = new();
    private readonly CancellationTokenSource abandoned = new();
    private volatile bool stopping;

    // Something may wait that had no slot: to be looked for when one is given back. Looking costs the writer a transaction.
    private volatile bool left;

    /// <summary>A slot for a turn that is about to be accepted. False when all are taken: it then waits in the store.</summary>
    public bool TryReserve() => !stopping && slots.Wait(0);

    public void GiveBack()
    {
        slots.Release();
        if (left) wakeUp.Now();
    }

    /// <summary>
    /// Lets others have the slot of the running turn for as long as it only waits for another turn. Else turns that wait could fill all slots, and what
    /// they wait for would find none.
    /// </summary>
    public async Task<T> LendSlotAsync<T>(Func<Task<T>> wait)
    {
        GiveBack();
        try
        {
            return await wait();
        }
        finally
        {
            await slots.WaitAsync(abandoned.Token);
        }
    }

    /// <summary>Runs a claimed turn, and then what waits behind it in its conversation, in a slot that was reserved.</summary>
    public void Start(TurnClaim claim)
    {
        var turns = Task.Run(() => RunConversationAsync(claim));
        running[claim.Sequence] = turns;
        _ = turns.ContinueWith(_ => running.TryRemove(claim.Sequence, out Task? _), TaskScheduler.Default);
    }

    /// <summary>Something waits that no slot was reserved for.</summary>
    public void Nudge()
    {
        left = true;
        wakeUp.Now();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        stopping = true;
        await base.StopAsync(cancellationToken);
        var drained = Task.WhenAll(running.Values);
        var limit = Task.Delay(TimeSpan.FromSeconds(options.Value.DrainSeconds), clock, cancellationToken);
        await Task.WhenAny(drained, limit);
        if (!drained.IsCompleted) LogLeft(running.Count);
        // What still runs is dropped with its transaction; its activity stays first in the inbox.
        await abandoned.CancelAsync();
    }

    public override void Dispose()
    {
        slots.Dispose();
        abandoned.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await owner.AwaitAliveAsync(stoppingToken);
                await ClaimWaitingAsync(stoppingToken);
                await wakeUp.WaitAsync(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogStoreAway(e.Message);
                left = true;
                await Task.Delay(StoreAwayPause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Claims and starts as much as there is room for.</summary>
    private async Task ClaimWaitingAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            left = true;
            var free = 0;
            while (free < ClaimAtOnce && slots.Wait(0, cancellationToken)) free++;
            if (free == 0) return;
            left = false;
            IReadOnlyList<TurnClaim> claims = [];
            try
            {
                claims = await store.ClaimAsync(owner.Name, free, cancellationToken);
            }
            finally
            {
                if (free > claims.Count) slots.Release(free - claims.Count);
            }
            // Another suspect may wait for the end of this one.
            if (claims.Any(claim => claim.IsSuspect)) left = true;
            foreach (var claim in claims) Start(claim);
            if (claims.Count < free) return;
        }
    }

    private async Task RunConversationAsync(TurnClaim first)
    {
        try
        {
            for (var claim = first; claim is not null;)
            {
                var ended = await run.ToEndAsync(claim, stopping ? null : owner.Name, abandoned.Token);
                if (ended.Committed) answers.Give(claim.Sequence, ended.Answer);
                if (ended.ToSend is { } item) outbox.Start(item);
                if (ended.Due is { } due) wakeUp.At(due);
                claim = ended.Next;
            }
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            LogAbandoned(first.Sequence);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogBroken(e, first.Sequence);
        }
        finally
        {
            if (!stopping) GiveBack();
        }
    }

    private const int ClaimAtOnce = 32;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is away, turns wait: {Reason}")]
    private partial void LogStoreAway(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shutdown leaves {Count} turns in the inbox: they run after the next start")]
    private partial void LogLeft(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn {Sequence} was dropped by the shutdown and stays in the inbox")]
    private partial void LogAbandoned(long sequence);

    [LoggerMessage(Level = LogLevel.Error, Message = "The worker lost turn {Sequence}; it is run again when its claim ends")]
    private partial void LogBroken(Exception exception, long sequence);
}
