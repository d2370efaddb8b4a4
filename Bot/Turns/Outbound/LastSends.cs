using System.Collections.Concurrent;

namespace Bot.Turns.Outbound;

/// <summary>Hears what becomes of all that this host sends, for those who want to know whether their part of it arrives. Thread-safe.</summary>
internal sealed class LastSends(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, SendWatch> watches = new(StringComparer.Ordinal);

    /// <summary>Watches, from now on, the conversations whose key begins so.</summary>
    public SendWatch Watch(string prefix) => watches.GetOrAdd(prefix, _ => new SendWatch(clock));

    public void Note(string conversation, Delivery delivery)
    {
        foreach (var (prefix, watch) in watches)
        {
            if (conversation.StartsWith(prefix, StringComparison.Ordinal)) watch.Note(delivery);
        }
    }
}

/// <summary>The last sends to some conversations.</summary>
internal sealed class SendWatch(TimeProvider clock)
{
    // One failure may be a hiccup: the next try is half a second away.
    private const int FailuresThatCount = 2;

    // While something waits it is tried again every few minutes: older news is no news.
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset failedAt;

    /// <summary>True until sends have failed one after the other; again once one has arrived, or nothing was tried for half an hour.</summary>
    public bool Arrives
    {
        get
        {
            lock (gate) return failures < FailuresThatCount || clock.GetUtcNow() - failedAt > _fresh;
        }
    }

    public void Note(Delivery delivery)
    {
        lock (gate)
        {
            // What we hold back ourselves says nothing of the channel.
            if (delivery is Delivery.NotNow { Reason: TeamsPace.Reason }) return;
            // What a channel refuses for good it refuses the next time as well.
            failures = delivery switch { Delivery.Taken => 0, Delivery.Never => FailuresThatCount, _ => failures + 1 };
            failedAt = clock.GetUtcNow();
        }
    }
}
