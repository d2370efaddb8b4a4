using System.Net.WebSockets;

namespace Bot.Channels.DirectLine;

/// <summary>The WebSocket of a client: one activity a frame, as directlinejs expects it.</summary>
internal sealed class ActivityStream(ActivityLog log, IHostApplicationLifetime lifetime)
{
    private const int ReceiveBuffer = 1024;

    /// <summary>Sends until the client goes, the host stops, or the log ends.</summary>
    public async Task RunAsync(WebSocket socket, string conversationId, long after, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var receiving = ReceiveAsync(socket, ended);
        try
        {
            await foreach (var set in log.FollowAsync(conversationId, after, ended.Token))
                await socket.SendAsync(set, WebSocketMessageType.Text, endOfMessage: true, ended.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client has gone, or the host stops: a client that is still there reconnects from its watermark.
        }

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
}
