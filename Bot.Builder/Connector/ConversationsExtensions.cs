using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls with their plain answers. A refusal is an <see cref="ErrorResponseException"/>.</summary>
public static class ConversationsExtensions
{
    public static async Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken);
        return answer.Body!;
    }

    /// <summary>Opens a conversation of two. A channel that has one already gives that one back.</summary>
    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity? activity = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(
            new ConversationParameters { Bot = bot, Members = [user], Activity = activity }, cancellationToken);

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations, string botAddress, string userAddress, Activity? activity = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateDirectConversationAsync(new ChannelAccount(botAddress), new ChannelAccount(userAddress), activity, cancellationToken);

    public static async Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetConversationsWithHttpMessagesAsync(continuationToken, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken);
        return answer.Body!;
    }

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    public static async Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations, string conversationId, Transcript transcript, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.SendConversationHistoryWithHttpMessagesAsync(conversationId, transcript, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken);
        return answer.Body!;
    }

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId!, activity, cancellationToken);

    public static async Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken);
        return answer.Body!;
    }

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    public static async Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken);
    }

    public static async Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations, string conversationId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetConversationMembersWithHttpMessagesAsync(conversationId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations, string conversationId, int? pageSize = null, string? continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetConversationPagedMembersWithHttpMessagesAsync(conversationId, pageSize, continuationToken, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetConversationMemberWithHttpMessagesAsync(userId, conversationId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task DeleteConversationMemberAsync(
        this IConversations operations, string conversationId, string memberId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.DeleteConversationMemberWithHttpMessagesAsync(conversationId, memberId, null, cancellationToken);
    }

    public static async Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetActivityMembersWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.UploadAttachmentWithHttpMessagesAsync(conversationId, attachmentUpload, null, cancellationToken);
        return answer.Body!;
    }
}
