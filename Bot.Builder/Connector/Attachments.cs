using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

public class Attachments : IServiceOperations<ConnectorClient>, IAttachments
{
    public Attachments(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public string GetAttachmentUri(string attachmentId, string viewId = "original") =>
        ServiceAddress.Below(Client.BaseUri, "v3", "attachments", attachmentId, "views", viewId).AbsoluteUri;

    public async Task<Stream> GetAttachmentStreamAsync(string attachmentId, string viewId = "original") =>
        (await GetAttachmentWithHttpMessagesAsync(attachmentId, viewId)).Body ?? Stream.Null;

    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<AttachmentInfo>(
            HttpMethod.Get, ServiceAddress.Below(Client.BaseUri, "v3", "attachments", attachmentId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId, string viewId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<Stream>(
            HttpMethod.Get, new Uri(GetAttachmentUri(attachmentId, viewId)), null, customHeaders, cancellationToken);
}
