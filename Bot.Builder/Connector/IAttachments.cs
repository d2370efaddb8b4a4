using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

public interface IAttachments
{
    Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId, string viewId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);
}
