using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

public class TeamsOperations : IServiceOperations<TeamsConnectorClient>, ITeamsOperations
{
    public TeamsOperations(TeamsConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public TeamsConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        GetAsync<ConversationList>(At("v3", "teams", teamId, "conversations"), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        GetAsync<TeamDetails>(At("v3", "teams", teamId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<MeetingInfo>> FetchMeetingInfoWithHttpMessagesAsync(
        string meetingId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        GetAsync<MeetingInfo>(At("v1", "meetings", meetingId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<TeamsMeetingParticipant>> FetchParticipantWithHttpMessagesAsync(
        string meetingId, string participantId, string tenantId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        GetAsync<TeamsMeetingParticipant>(
            At("v1", "meetings", meetingId, "participants", participantId).With(("tenantId", tenantId)), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<MeetingNotificationResponse>> SendMeetingNotificationMessageAsync(
        string meetingId, MeetingNotificationBase notification,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        PostAsync<MeetingNotificationResponse>(At("v1", "meetings", meetingId, "notification"), notification, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<string>> SendMessageToListOfUsersAsync(
        IActivity activity, List<TeamMember> teamsMembers, string tenantId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        PostAsync<string>(Batch("users"), new TeamsBatch(activity, tenantId) { Members = teamsMembers }, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<string>> SendMessageToListOfChannelsAsync(
        IActivity activity, List<TeamMember> channelsMembers, string tenantId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        PostAsync<string>(Batch("channels"), new TeamsBatch(activity, tenantId) { Members = channelsMembers }, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<string>> SendMessageToAllUsersInTeamAsync(
        IActivity activity, string teamId, string tenantId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        PostAsync<string>(Batch("team"), new TeamsBatch(activity, tenantId) { TeamId = teamId }, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<string>> SendMessageToAllUsersInTenantAsync(
        IActivity activity, string tenantId,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        PostAsync<string>(Batch("tenant"), new TeamsBatch(activity, tenantId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<BatchOperationState>> GetOperationStateAsync(
        string operationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        GetAsync<BatchOperationState>(Batch(operationId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<BatchFailedEntriesResponse>> GetPagedFailedEntriesAsync(
        string operationId, Dictionary<string, List<string>>? customHeaders = null, string? continuationToken = null,
        CancellationToken cancellationToken = default) =>
        GetAsync<BatchFailedEntriesResponse>(
            Batch("failedentries", operationId).With(("continuationToken", continuationToken)), customHeaders, cancellationToken);

    public Task<HttpOperationResponse> CancelOperationAsync(
        string operationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Pipeline.CallAsync(HttpMethod.Delete, Batch(operationId), customHeaders, cancellationToken);

    private Uri At(params ReadOnlySpan<string> segments) => ServiceAddress.Below(Client.BaseUri, segments);

    private Uri Batch(params ReadOnlySpan<string> segments) => At(["v3", "batch", "conversation", .. segments]);

    private Task<HttpOperationResponse<T>> GetAsync<T>(
        Uri address, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken) =>
        Client.Pipeline.CallAsync<T>(HttpMethod.Get, address, null, customHeaders, cancellationToken);

    private Task<HttpOperationResponse<T>> PostAsync<T>(
        Uri address, object body, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken) =>
        Client.Pipeline.CallAsync<T>(HttpMethod.Post, address, body, customHeaders, cancellationToken);
}
