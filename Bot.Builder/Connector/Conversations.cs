using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

public class Conversations : IServiceOperations<ConnectorClient>, IConversations
{
    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<ConversationResourceResponse>(HttpMethod.Post, In(), parameters, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string? continuationToken = null, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<ConversationsResult>(
            HttpMethod.Get, In().With(("continuationToken", continuationToken)), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<ResourceResponse>(HttpMethod.Post, In(conversationId, "activities"), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId, Transcript transcript,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<ResourceResponse>(
            HttpMethod.Post, In(conversationId, "activities", "history"), transcript, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<ResourceResponse>(
            HttpMethod.Post, In(conversationId, "activities", activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<ResourceResponse>(
            HttpMethod.Put, In(conversationId, "activities", activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync(HttpMethod.Delete, In(conversationId, "activities", activityId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<IList<ChannelAccount>>(HttpMethod.Get, In(conversationId, "members"), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<PagedMembersResult>(
            HttpMethod.Get, In(conversationId, "pagedmembers").With(("pageSize", pageSize), ("continuationToken", continuationToken)), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId, string conversationId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<ChannelAccount>(HttpMethod.Get, In(conversationId, "members", userId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId, string memberId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync(HttpMethod.Delete, In(conversationId, "members", memberId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId, string activityId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<IList<ChannelAccount>>(
            HttpMethod.Get, In(conversationId, "activities", activityId, "members"), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId, AttachmentData attachmentUpload,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync<ResourceResponse>(
            HttpMethod.Post, In(conversationId, "attachments"), attachmentUpload, customHeaders, cancellationToken);

    private Uri In(params ReadOnlySpan<string> segments) =>
        ServiceAddress.Below(Client.BaseUri, ["v3", "conversations", .. segments]);
}
