namespace Bot.Turns.Outbound;

/// <summary>
/// Keeps to the limits that Teams sets a bot: per conversation 7 sends in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour; per app and tenant
/// 50 in 1 s (learn.microsoft.com, "Optimize your bot with rate limiting in Teams").
/// </summary>
internal sealed class TeamsPace(TimeProvider clock)
{
    private static readonly Window[] PerConversation =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    private static readonly Window[] PerTenant = [new(50, TimeSpan.FromSeconds(1))];

    // Beyond this many remembered conversations the silent ones are looked for and forgotten.
    private const int SweepAt = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Sends> conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sends> tenants = new(StringComparer.Ordinal);
    private int sweepAt = SweepAt;

    /// <summary>Books one send at the earliest moment that keeps every limit.</summary>
    /// <returns>How long to wait before sending; zero most of the time.</returns>
    public TimeSpan Book(string conversation, string tenant)
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            if (conversations.Count >= sweepAt) Sweep(now);
            var own = Of(conversations, conversation);
            var shared = Of(tenants, tenant);
            // Each limit can only move the moment later, so a few rounds settle it.
            for (var at = now; ;)
            {
                var next = Math.Max(own.Earliest(at, PerConversation, clock), shared.Earliest(at, PerTenant, clock));
                if (next > at)
                {
                    at = next;
                    continue;
                }
                own.Add(at, PerConversation, clock);
                shared.Add(at, PerTenant, clock);
                return clock.GetElapsedTime(now, at);
            }
        }
    }

    private void Sweep(long now)
    {
        foreach (var (key, sends) in conversations)
        {
            if (sends.IsSilent(now, PerConversation[^1], clock)) conversations.Remove(key);
        }
        sweepAt = Math.Max(SweepAt, conversations.Count * 2);
    }

    private static Sends Of(Dictionary<string, Sends> all, string key)
    {
        if (!all.TryGetValue(key, out var sends)) all.Add(key, sends = new Sends());
        return sends;
    }

    private readonly record struct Window(int Most, TimeSpan Length)
    {
        public long Ticks(TimeProvider clock) => (long)(Length.TotalSeconds * clock.TimestampFrequency);
    }

    /// <summary>Booked moments, oldest first.</summary>
    private sealed class Sends
    {
        private readonly List<long> booked = [];

        public long Earliest(long at, Window[] windows, TimeProvider clock)
        {
            var earliest = at;
            foreach (var window in windows)
            {
                // The n-th last send before this one must be a whole window away.
                var before = CountUpTo(earliest);
                if (before >= window.Most) earliest = Math.Max(earliest, booked[before - window.Most] + window.Ticks(clock));
            }
            return earliest;
        }

        public void Add(long at, Window[] windows, TimeProvider clock)
        {
            booked.Insert(CountUpTo(at), at);
            var longest = windows[^1];
            var old = at - longest.Ticks(clock);
            if (booked.Count > longest.Most && booked[0] <= old) booked.RemoveRange(0, booked.FindIndex(one => one > old));
        }

        public bool IsSilent(long now, Window longest, TimeProvider clock) => booked.Count == 0 || booked[^1] + longest.Ticks(clock) < now;

        private int CountUpTo(long at)
        {
            var index = booked.BinarySearch(at);
            if (index < 0) return ~index;
            while (index < booked.Count && booked[index] == at) index++;
            return index;
        }
    }
}
