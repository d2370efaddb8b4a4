using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Bot.Turns;

[Flags]
internal enum Typist
{
    Person = 1,
    Adviser = 2,
    Bot = 4,
}

/// <param name="Conversation">By its key in the store.</param>
/// <param name="Activity">The text so far, as an activity in JSON; null for a plain sign.</param>
internal sealed record TypingSign(string Conversation, Typist By, byte[]? Activity = null);

/// <summary>
/// Who is typing, and what a reply says so far, to whoever watches now. Signs are never stored, and reach only those who watch in this process: a lost one costs nothing.
/// </summary>
internal sealed class TypingSigns
{
    private const int MostWaiting = 64;

    private readonly ConcurrentDictionary<Channel<TypingSign>, Typist> watchers = [];

    public void OfPerson(string conversation) => Tell(new TypingSign(conversation, Typist.Person));

    public void OfAdviser(string conversation) => Tell(new TypingSign(conversation, Typist.Adviser));

    /// <param name="activity">The text so far, as an activity in JSON; null for a plain sign.</param>
    public void OfBot(string conversation, byte[]? activity) => Tell(new TypingSign(conversation, Typist.Bot, activity));

    /// <summary>Signs of all conversations, until cancelled. A watcher that is too slow misses some.</summary>
    public async IAsyncEnumerable<TypingSign> WatchAsync(Typist of, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var watcher = Watch(of);
        await foreach (var sign in watcher.Signs.ReadAllAsync(cancellationToken)) yield return sign;
    }

    /// <summary>The same for who must read in step with something else.</summary>
    public Watcher Watch(Typist of)
    {
        var channel = Channel.CreateBounded<TypingSign>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers[channel] = of;
        return new Watcher(channel.Reader, () => watchers.TryRemove(channel, out _));
    }

    private void Tell(TypingSign sign)
    {
        foreach (var (channel, of) in watchers)
        {
            if ((of & sign.By) != 0) channel.Writer.TryWrite(sign);
        }
    }

    internal sealed class Watcher(ChannelReader<TypingSign> signs, Action leave) : IDisposable
    {
        public ChannelReader<TypingSign> Signs => signs;

        public void Dispose() => leave();
    }
}
