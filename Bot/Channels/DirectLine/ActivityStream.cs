using System.Net.WebSockets;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Channels.DirectLine;

/// <summary>The WebSocket of a client: one activity a frame, as directlinejs expects it.</summary>
internal sealed class ActivityStream(ActivityLog log, TypingSigns typing, IHostApplicationLifetime lifetime)
{
    private const int ReceiveBuffer = 1024;

    /// <summary>Sends until the client goes, the host stops, or the log ends.</summary>
    public async Task RunAsync(WebSocket socket, string conversationId, long after, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        // A socket takes one frame at a time.
        using var one = new SemaphoreSlim(1, 1);
        using var signs = typing.Watch(Typist.Adviser | Typist.Bot);
        var outgoing = new Outgoing(socket, ConversationKey.OfDirectLine(conversationId), signs.Signs, one);
        var receiving = ReceiveAsync(socket, ended);
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        var live = outgoing.SendSignsAsync(quiet.Token, ended.Token);
        try
        {
            await foreach (var set in log.FollowAsync(conversationId, after, ended.Token)) await outgoing.SendAsync(set, ended.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client has gone, or the host stops: a client that is still there reconnects from its watermark.
        }

        await quiet.CancelAsync();
        await live;
        await CloseAsync(socket);
        await ended.CancelAsync();
        await receiving;
    }

    // Clients send empty frames as a sign of life. Nothing that they send means more, so all of it is dropped.
    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[ReceiveBuffer];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), ended.Token) is { MessageType: not WebSocketMessageType.Close }) { }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Gone without a farewell.
        }

        await ended.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }

    /// <summary>Two sources, one socket: a reply never overtakes the signs and streamed text that were given before it.</summary>
    private sealed class Outgoing(WebSocket socket, string conversation, System.Threading.Channels.ChannelReader<TypingSign> signs, SemaphoreSlim one)
    {
        public async Task SendAsync(byte[] set, CancellationToken cancellationToken)
        {
            await one.WaitAsync(cancellationToken);
            try
            {
                await SendWaitingAsync(cancellationToken);
                await FrameAsync(set, cancellationToken);
            }
            finally
            {
                one.Release();
            }
        }

        /// <summary>Until it is to be quiet.</summary>
        public async Task SendSignsAsync(CancellationToken quiet, CancellationToken cancellationToken)
        {
            try
            {
                while (await signs.WaitToReadAsync(quiet))
                {
                    await one.WaitAsync(quiet);
                    try
                    {
                        await SendWaitingAsync(cancellationToken);
                    }
                    finally
                    {
                        one.Release();
                    }
                }
            }
            catch (Exception e) when (e is OperationCanceledException or WebSocketException)
            {
                // Whoever follows the log finds out that the client has gone.
            }
        }

        private async Task SendWaitingAsync(CancellationToken cancellationToken)
        {
            while (signs.TryRead(out var sign))
            {
                if (sign.Conversation == conversation) await FrameAsync(sign.Activity is { } activity ? ActivityLog.Live(activity) : ActivityLog.Typing, cancellationToken);
            }
        }

        private Task FrameAsync(byte[] set, CancellationToken cancellationToken) => socket.SendAsync(set, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }
}
