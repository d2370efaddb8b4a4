using System.Collections.Concurrent;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Turns.Outbound;

/// <summary>
/// Sends what turns have committed: conversations in parallel, one activity per conversation at a time, in order. What fails for a while is
/// tried again and again, across restarts; what cannot be sent is given up into a list, and the conversation goes on.
/// </summary>
internal sealed partial class Outbox(
    ITurnStore store,
    IChannelOut channel,
    LastSends lastSends,
    Owner owner,
    IOptions<OutboxOptions> options,
    BackOff backOff,
    TimeProvider clock,
    ITurnProbe probe,
    ILogger<Outbox> logger) : BackgroundService
{
    private static readonly TimeSpan StoreAwayPause = TimeSpan.FromSeconds(1);
    private const int ClaimAtOnce = 32;

    private readonly SemaphoreSlim slots = new(options.Value.Parallel, options.Value.Parallel);
    private readonly ConcurrentDictionary<long, Task> running = new();
    private readonly WakeUp wakeUp = new(clock);
    private volatile bool stopping;

    /// <summary>Sends a claimed activity, and then what follows it in its conversation.</summary>
    public void Start(OutboxItem item)
    {
        if (stopping) return;
        var sending = Task.Run(() => SendConversationAsync(item));
        running[item.Sequence] = sending;
        _ = sending.ContinueWith(_ => running.TryRemove(item.Sequence, out Task? _), TaskScheduler.Default);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        stopping = true;
        await base.StopAsync(cancellationToken);
        // A send in flight is waited for, or it would be repeated after the start; nothing new begins.
        await Task.WhenAny(Task.WhenAll(running.Values), Task.Delay(TimeSpan.FromSeconds(options.Value.SendSeconds), clock, cancellationToken));
    }

    public override void Dispose()
    {
        slots.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await owner.AwaitAliveAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await ClaimDueAsync(stoppingToken);
                }
                catch (StoreUnavailableException e)
                {
                    LogStoreAway(e.Message);
                }
                await wakeUp.WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task ClaimDueAsync(CancellationToken cancellationToken)
    {
        while (slots.CurrentCount > 0)
        {
            var items = await store.ClaimOutboxAsync(owner.Name, Math.Min(ClaimAtOnce, slots.CurrentCount), cancellationToken);
            foreach (var item in items) Start(item);
            if (items.Count < ClaimAtOnce) return;
        }
    }

    private async Task SendConversationAsync(OutboxItem first)
    {
        try
        {
            for (OutboxItem? item = first; item is not null && !stopping;) item = await SendOneAsync(item);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogBroken(e, first.Id);
        }
    }

    private async Task<OutboxItem?> SendOneAsync(OutboxItem item)
    {
        Delivery delivery;
        await slots.WaitAsync();
        try
        {
            probe.Reach(TurnPoint.BeforeSend);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.SendSeconds), clock);
            delivery = await channel.SendAsync(item, limit.Token);
            probe.Reach(TurnPoint.AfterSend);
        }
        finally
        {
            slots.Release();
        }
        lastSends.Note(item.Conversation, delivery);
        var outcome = Judge(item, delivery);
        while (true)
        {
            try
            {
                var next = await store.SettleAsync(item, outcome, CancellationToken.None);
                probe.Reach(TurnPoint.AfterSettle);
                return next;
            }
            catch (StoreUnavailableException e)
            {
                // It is sent: forgetting that would send it twice. The claim is kept until it can be written down.
                LogStoreAway(e.Message);
                await Task.Delay(StoreAwayPause, clock);
            }
        }
    }

    private SendOutcome Judge(OutboxItem item, Delivery delivery)
    {
        switch (delivery)
        {
            case Delivery.Taken taken:
                return new SendOutcome.Sent(taken.ChannelId);
            case Delivery.Never never:
                LogGivenUp(item.Id, never.Reason);
                return new SendOutcome.GivenUp(never.Reason);
            case Delivery.NotNow notNow when clock.GetUtcNow() - item.StoredAt >= TimeSpan.FromMinutes(options.Value.GiveUpMinutes):
                LogGivenUp(item.Id, notNow.Reason);
                return new SendOutcome.GivenUp($"{notNow.Reason}, tried {item.Attempts + 1} times");
            case Delivery.NotNow notNow:
                var pause = backOff.After(item.Attempts + 1, notNow.After);
                LogPutOff(item.Id, notNow.Reason, pause.TotalSeconds);
                wakeUp.At(clock.GetUtcNow() + pause);
                return new SendOutcome.Later(clock.GetUtcNow() + pause);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is away, the outbox waits: {Reason}")]
    private partial void LogStoreAway(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outgoing activity {Id} was not taken ({Reason}); next try in {Seconds:F1} s")]
    private partial void LogPutOff(string id, string reason, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outgoing activity {Id} is given up ({Reason}); it is listed as parked")]
    private partial void LogGivenUp(string id, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox lost activity {Id}; it is sent again when its claim ends")]
    private partial void LogBroken(Exception exception, string id);
}
