using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

public static class AttachmentsExtensions
{
    public static async Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations, string attachmentId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetAttachmentInfoWithHttpMessagesAsync(attachmentId, null, cancellationToken);
        return answer.Body!;
    }

    /// <summary>The caller disposes the stream.</summary>
    public static async Task<Stream> GetAttachmentAsync(
        this IAttachments operations, string attachmentId, string viewId, CancellationToken cancellationToken = default) =>
        (await operations.GetAttachmentWithHttpMessagesAsync(attachmentId, viewId, null, cancellationToken)).Body ?? Stream.Null;
}
