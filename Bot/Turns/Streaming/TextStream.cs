using System.Threading.Channels;
using Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Turns.Streaming;

/// <summary>
/// Text of a reply that is shown while the rest is being worded. It leaves at once, at most once a second, and is never stored: the message that ends
/// the stream is the reply, goes through the turn's transaction like every other, and says everything again.
/// </summary>
internal sealed class TextStream : IAsyncDisposable
{
    // What Teams takes of one stream.
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(1);

    // An answer that is there at once needs no announcement.
    private static readonly TimeSpan _grace = TimeSpan.FromMilliseconds(250);

    // Of what is told between two sends only the latest counts: each piece holds the text from its beginning.
    private readonly Channel<Piece> _pieces = Channel.CreateBounded<Piece>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource _ending;
    private readonly ITurnContext _turn;
    private readonly TurnTransaction _transaction;
    private readonly TimeProvider _clock;
    private readonly string _name;
    private readonly Lock _gate = new();
    private Task _sending = Task.CompletedTask;
    private bool _isBegun;
    private string? _id;
    private int _sent;

    private TextStream(ITurnContext turn, TurnTransaction transaction, TimeProvider clock, CancellationToken cancellationToken)
    {
        (_turn, _transaction, _clock, _name) = (turn, transaction, clock, $"{transaction.TurnId}-text{transaction.NextStream()}");
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <returns>Null where the channel shows no streams, or nobody watches.</returns>
    public static TextStream? For(ITurnContext turn, TimeProvider clock, CancellationToken cancellationToken) =>
        TurnTransaction.Current is { } transaction && turn.Activity.DeliveryMode != DeliveryModes.ExpectReplies && CanShow(turn.Activity, transaction)
            ? new TextStream(turn, transaction, clock, cancellationToken)
            : null;

    /// <summary>Says what the bot is doing, before there is any text.</summary>
    public void Inform(string text) => Tell(new Piece(StreamKind.Informative, text));

    /// <param name="text">From the beginning, not only what is new.</param>
    public void Say(string text) => Tell(new Piece(StreamKind.Streaming, text));

    /// <summary>Stops, and makes this message the end of what was shown. Where nothing was shown it stays a plain message.</summary>
    public async Task EndAsync(Activity message)
    {
        await DisposeAsync();
        if (_id is { } id) StreamMarks.Put(message, StreamKind.Final, id, null);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_pieces.Writer.TryComplete()) return;
        await _ending.CancelAsync();
        // A piece on its way is waited for, because the message must not overtake it; the adapter waits two seconds at most.
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _transaction.IsStreaming = false;
        _ending.Dispose();
    }

    // Teams streams in personal chats only. A turn that runs again would begin beside the stream of its first run.
    private static bool CanShow(Activity activity, TurnTransaction transaction) =>
        ConversationKey.IsDirectLine(transaction.Conversation)
        || (activity is { ChannelId: ChannelIds.Msteams, Conversation: { IsGroup: not true, ConversationType: null or "personal" } } && transaction.Claim.Attempt <= 1);

    private void Tell(Piece piece)
    {
        if (!_pieces.Writer.TryWrite(piece)) return;
        lock (_gate)
        {
            if (_isBegun) return;
            _isBegun = true;
            _sending = Task.Run(SendAsync);
        }
    }

    private async Task SendAsync()
    {
        await Task.Delay(_grace, _clock, _ending.Token);
        var last = new Piece(StreamKind.Informative, "");
        while (await _pieces.Reader.WaitToReadAsync(_ending.Token))
        {
            if (!_pieces.Reader.TryRead(out var piece) || piece == last) continue;
            _transaction.IsStreaming = true;
            var id = await SendAsync(last = piece, _ending.Token);
            // A channel that gave the first piece no id shows no stream.
            if ((_id ??= id is { Length: > 0 } ? id : null) is null) return;
            await Task.Delay(_pace, _clock, _ending.Token);
        }
    }

    private async Task<string?> SendAsync(Piece piece, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var activity = new Activity { Type = ActivityTypes.Typing, Text = piece.Text, TextFormat = TextFormatTypes.Markdown };
        activity.ApplyConversationReference(_turn.Activity.GetConversationReference());
        // Named by the turn: a run of it that is repeated goes on in the same place.
        activity.Id = _id is null ? _name : $"{_name}-{_sent + 1}";
        var isOurs = ConversationKey.IsDirectLine(_transaction.Conversation);
        // Web Chat puts a first piece without these two above the question. Teams gives the name itself, with its answer to the first piece.
        if (isOurs) activity.Timestamp = _clock.GetUtcNow();
        StreamMarks.Put(activity, piece.Kind, _id ?? (isOurs ? _name : null), ++_sent);
        // Past the hooks of the turn, which hear replies only. Not cancelled with the stream: half a request tells nothing of whether it arrived.
        var responses = await _turn.Adapter.SendActivitiesAsync(_turn, [activity], CancellationToken.None);
        return responses is [{ Id: { } id }, ..] ? id : null;
    }

    private sealed record Piece(StreamKind Kind, string Text);
}
