using System.Collections.Concurrent;

namespace Bot.Tests.Host.Turns.Crash;

/// <summary>One person: posts messages to one conversation until each is acknowledged, with repeats and pairs that overtake each other.</summary>
internal abstract class CrashClient(Random chance)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly List<IReadOnlyList<string>> acknowledged = [];
    private readonly List<CrashLine> said = [];
    private readonly ConcurrentDictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CrashLine> lines = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> forgotten = new();

    /// <summary>Groups in the order in which they were acknowledged. The order within a group is free: they were posted together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Acknowledged => acknowledged;

    /// <summary>What was said, by the id that the channel knows it by.</summary>
    public IReadOnlyDictionary<string, CrashLine> Lines => lines;

    /// <summary>Messages whose repeat was taken for a new one.</summary>
    public IReadOnlyCollection<string> Forgotten => forgotten;

    public abstract string Name { get; }

    /// <summary>Says about so many messages, and more in whole rounds while it is told to go on.</summary>
    public async Task TalkAsync(int messages, Func<bool> goesOn, CancellationToken cancellationToken)
    {
        await SayAsync(CrashTalk.First, cancellationToken);
        while (said.Count + CrashTalk.Round.Count + CrashTalk.Last.Count <= messages || goesOn())
        {
            await SayAsync(CrashTalk.Round, cancellationToken);
            await CaughtUpAsync(cancellationToken);
        }
        await SayAsync(CrashTalk.Last, cancellationToken);
    }

    /// <summary>Begins, or comes back to, the conversation.</summary>
    public abstract Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>The replies in the order in which a person saw them, repeats left out.</summary>
    public abstract Task<IReadOnlyList<Reply>> ReadAsync(CancellationToken cancellationToken);

    /// <returns>The id that the channel knows the message by.</returns>
    protected abstract Task<string> PostAsync(string key, string words, CancellationToken cancellationToken);

    private async Task SayAsync(IReadOnlyList<CrashLine> talk, CancellationToken cancellationToken)
    {
        for (var next = 0; next < talk.Count;)
        {
            var together = next + 1 < talk.Count && talk[next].Free && talk[next + 1].Free && chance.Next(3) == 0 ? 2 : 1;
            var numbers = Enumerable.Range(said.Count, together).ToList();
            said.AddRange(talk.Skip(next).Take(together));
            acknowledged.Add(await Task.WhenAll(numbers.Select(number => PostUntilTakenAsync(number, cancellationToken))));
            next += together;
            // A channel that is unsure repeats, sometimes late.
            if (chance.Next(5) == 0) await PostUntilTakenAsync(chance.Next(said.Count), cancellationToken);
            if (chance.Next(20) == 0) await Task.Delay(chance.Next(200), cancellationToken);
        }
    }

    // A person reads an answer before long. Nobody would ever catch up with clients that post as fast as a disk takes it.
    private async Task CaughtUpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if ((await ReadAsync(cancellationToken)).Any(reply => acknowledged[^1].Contains(reply.To))) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // Dead just now.
            }
            await Task.Delay(Pause * 5, cancellationToken);
        }
    }

    private async Task<string> PostUntilTakenAsync(int number, CancellationToken cancellationToken)
    {
        var key = $"{Name}-{number}";
        while (true)
        {
            try
            {
                var id = await PostAsync(key, said[number].Says, cancellationToken);
                if (ids.GetOrAdd(key, id) != id) forgotten.Enqueue(key);
                lines[id] = said[number];
                return id;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
