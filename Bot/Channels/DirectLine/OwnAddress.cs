namespace Bot.Channels.DirectLine;

/// <summary>Addresses of this door as the caller reaches it, path prefix included.</summary>
internal static class OwnAddress
{
    public static string OfStream(HttpRequest request, string conversationId, string? watermark, string token) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}/v3/directline/conversations/{conversationId}/stream"
        + $"?watermark={Uri.EscapeDataString(watermark ?? "")}&t={token}";

    public static string OfUpload(HttpRequest request, string uploadId) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}/v3/directline/attachments/{uploadId}";
}
