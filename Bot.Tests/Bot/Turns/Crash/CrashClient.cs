namespace Bot.Tests.Host.Turns.Crash;

/// <summary>One person: posts messages to one conversation until each is acknowledged, with repeats and pairs that overtake each other.</summary>
internal abstract class CrashClient(Random chance)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly List<IReadOnlyList<string>> acknowledged = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> forgotten = new();

    /// <summary>Groups in the order in which they were acknowledged. The order within a group is free: they were posted together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Acknowledged => acknowledged;

    /// <summary>Messages whose repeat was taken for a new one.</summary>
    public IReadOnlyCollection<string> Forgotten => forgotten;

    public abstract string Name { get; }

    public async Task TalkAsync(int messages, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < messages;)
        {
            var together = sent + 1 < messages && chance.Next(10) == 0 ? 2 : 1;
            var keys = Enumerable.Range(sent, together).Select(number => $"{Name}-{number}").ToList();
            acknowledged.Add(await Task.WhenAll(keys.Select(key => PostUntilTakenAsync(key, cancellationToken))));
            sent += together;
            // A channel that is unsure repeats, sometimes late.
            if (chance.Next(5) == 0) await PostUntilTakenAsync($"{Name}-{chance.Next(sent)}", cancellationToken);
            if (chance.Next(20) == 0) await Task.Delay(chance.Next(200), cancellationToken);
        }
    }

    /// <summary>Begins, or comes back to, the conversation.</summary>
    public abstract Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>The replies in the order in which a person saw them, repeats left out.</summary>
    public abstract Task<IReadOnlyList<Reply>> ReadAsync(CancellationToken cancellationToken);

    /// <returns>The id that the channel knows the message by.</returns>
    protected abstract Task<string> PostAsync(string key, CancellationToken cancellationToken);

    private async Task<string> PostUntilTakenAsync(string key, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var id = await PostAsync(key, cancellationToken);
                if (ids.GetOrAdd(key, id) != id) forgotten.Enqueue(key);
                return id;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
