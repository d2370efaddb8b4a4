using System.Collections.Concurrent;

namespace Bot.Channels.DirectLine;

/// <summary>How often each caller may do something: so many at once, and then at a steady pace. Thread-safe.</summary>
internal sealed class RequestBudget(int perMinute, int atOnce, TimeProvider clock)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);
    private long sweptAt = clock.GetTimestamp();

    /// <summary>Takes one from the caller's budget. False when nothing is left for now.</summary>
    public bool Allows(string caller)
    {
        Sweep();
        var bucket = buckets.GetOrAdd(caller, _ => new Bucket(atOnce, clock.GetTimestamp()));
        lock (bucket)
        {
            Refill(bucket);
            if (bucket.Left < 1) return false;
            bucket.Left--;
            return true;
        }
    }

    private void Refill(Bucket bucket)
    {
        var now = clock.GetTimestamp();
        bucket.Left = Math.Min(atOnce, bucket.Left + (clock.GetElapsedTime(bucket.At, now).TotalMinutes * perMinute));
        bucket.At = now;
    }

    // A bucket that is full again is as good as none: so the memory follows the callers of the last minutes.
    private void Sweep()
    {
        var last = Interlocked.Read(ref sweptAt);
        if (clock.GetElapsedTime(last) < SweepEvery || Interlocked.CompareExchange(ref sweptAt, clock.GetTimestamp(), last) != last) return;
        foreach (var (caller, bucket) in buckets)
        {
            lock (bucket)
            {
                Refill(bucket);
                if (bucket.Left >= atOnce) buckets.TryRemove(KeyValuePair.Create(caller, bucket));
            }
        }
    }

    private sealed class Bucket(double left, long at)
    {
        public double Left { get; set; } = left;

        public long At { get; set; } = at;
    }
}
