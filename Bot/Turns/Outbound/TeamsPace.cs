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

    /// <summary>Why a send is put off that these limits hold back.</summary>
    public const string Reason = "pace";

    // Beyond this many remembered conversations the silent ones are looked for and forgotten.
    private const int SweepAt = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Sends> conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sends> tenants = new(StringComparer.Ordinal);
    private int sweepAt = SweepAt;

    /// <summary>The longest wait that is booked: within it a send is held back here, beyond it it goes back to the outbox.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Books one send to a conversation at the earliest moment that keeps its limits.</summary>
    /// <returns>How long to wait; zero most of the time. More than <see cref="Patience"/> means that nothing was booked.</returns>
    public TimeSpan BookConversation(string conversation)
    {
        lock (gate)
        {
            if (conversations.Count >= sweepAt) Sweep();
            return Book(conversations, conversation, PerConversation);
        }
    }

    /// <summary>The same for the app within a tenant. Booked after the wait for the conversation: one that waits long must not hold up the rest.</summary>
    public TimeSpan BookTenant(string tenant)
    {
        lock (gate) return Book(tenants, tenant, PerTenant);
    }

    private TimeSpan Book(Dictionary<string, Sends> all, string key, Window[] windows)
    {
        if (!all.TryGetValue(key, out var sends)) all.Add(key, sends = new Sends(windows));
        var now = clock.GetTimestamp();
        return clock.GetElapsedTime(now, sends.Book(now, clock));
    }

    private void Sweep()
    {
        var now = clock.GetTimestamp();
        foreach (var (key, sends) in conversations)
        {
            if (sends.IsSilent(now, clock)) conversations.Remove(key);
        }
        sweepAt = Math.Max(SweepAt, conversations.Count * 2);
    }

    private readonly record struct Window(int Most, TimeSpan Length)
    {
        public long Ticks(TimeProvider clock) => (long)(Length.TotalSeconds * clock.TimestampFrequency);
    }

    /// <summary>Booked moments, oldest first; the longest window needs no more of them than it allows.</summary>
    private sealed class Sends(Window[] windows)
    {
        private readonly List<long> booked = [];

        public long Book(long now, TimeProvider clock)
        {
            var at = booked.Count > 0 ? Math.Max(now, booked[^1]) : now;
            foreach (var window in windows)
            {
                // As many sends ago as the window allows must be a whole window ago.
                if (booked.Count >= window.Most) at = Math.Max(at, booked[^window.Most] + window.Ticks(clock));
            }
            if (clock.GetElapsedTime(now, at) > Patience) return at;
            booked.Add(at);
            if (booked.Count > 2 * windows[^1].Most) booked.RemoveRange(0, booked.Count - windows[^1].Most);
            return at;
        }

        public bool IsSilent(long now, TimeProvider clock) => booked.Count == 0 || booked[^1] + windows[^1].Ticks(clock) < now;
    }
}
