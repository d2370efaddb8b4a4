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
internal sealed record TypingSign(string Conversation, Typist By);

/// <summary>
/// Who is typing, to whoever watches now. Signs are never stored, and reach only those who watch in this process: a lost one costs nothing.
/// </summary>
internal sealed class TypingSigns
{
    private const int MostWaiting = 64;

    private readonly ConcurrentDictionary<Channel<TypingSign>, Typist> watchers = [];

    public void OfPerson(string conversation) => Tell(new TypingSign(conversation, Typist.Person));

    public void OfAdviser(string conversation) => Tell(new TypingSign(conversation, Typist.Adviser));

    public void OfBot(string conversation) => Tell(new TypingSign(conversation, Typist.Bot));

    /// <summary>Signs of all conversations, until cancelled. A watcher that is too slow misses some.</summary>
    public async IAsyncEnumerable<TypingSign> WatchAsync(Typist of, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<TypingSign>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers[channel] = of;
        try
        {
            await foreach (var sign in channel.Reader.ReadAllAsync(cancellationToken)) yield return sign;
        }
        finally
        {
            watchers.TryRemove(channel, out _);
        }
    }

    private void Tell(TypingSign sign)
    {
        foreach (var (channel, of) in watchers)
        {
            if ((of & sign.By) != 0) channel.Writer.TryWrite(sign);
        }
    }
}
