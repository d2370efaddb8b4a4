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
        var receiving = ReceiveAsync(socket, ended);
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        var signs = SendTypingAsync(socket, conversationId, one, quiet.Token, ended.Token);
        try
        {
            await foreach (var set in log.FollowAsync(conversationId, after, ended.Token)) await SendAsync(socket, set, one, ended.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client has gone, or the host stops: a client that is still there reconnects from its watermark.
        }

        await quiet.CancelAsync();
        await signs;
        await CloseAsync(socket);
        await ended.CancelAsync();
        await receiving;
    }

    private async Task SendTypingAsync(WebSocket socket, string conversationId, SemaphoreSlim one, CancellationToken quiet, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var sign in typing.WatchAsync(Typist.Adviser | Typist.Bot, quiet))
            {
                if (sign.Conversation == ConversationKey.OfDirectLine(conversationId)) await SendAsync(socket, ActivityLog.Typing, one, cancellationToken);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Whoever follows the log finds out that the client has gone.
        }
    }

    private static async Task SendAsync(WebSocket socket, byte[] set, SemaphoreSlim one, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(set, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            one.Release();
        }
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
}
