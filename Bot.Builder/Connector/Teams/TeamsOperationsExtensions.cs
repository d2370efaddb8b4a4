using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The calls with their plain answers. A refusal is an <see cref="ErrorResponseException"/>.</summary>
public static class TeamsOperationsExtensions
{
    public static async Task<ConversationList> FetchChannelListAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.FetchChannelListWithHttpMessagesAsync(teamId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<TeamDetails> FetchTeamDetailsAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.FetchTeamDetailsWithHttpMessagesAsync(teamId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<MeetingInfo> FetchMeetingInfoAsync(
        this ITeamsOperations operations, string meetingId, CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).FetchMeetingInfoWithHttpMessagesAsync(meetingId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<TeamsMeetingParticipant> FetchParticipantAsync(
        this ITeamsOperations operations, string meetingId, string participantId, string tenantId, CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).FetchParticipantWithHttpMessagesAsync(meetingId, participantId, tenantId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<MeetingNotificationResponse> SendMeetingNotificationAsync(
        this ITeamsOperations operations, string meetingId, MeetingNotificationBase notification, CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).SendMeetingNotificationMessageAsync(meetingId, notification, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<string> SendMessageToListOfUsersAsync(
        this ITeamsOperations operations, IActivity activity, List<TeamMember> teamsMembers, string tenantId,
        CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).SendMessageToListOfUsersAsync(activity, teamsMembers, tenantId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<string> SendMessageToListOfChannelsAsync(
        this ITeamsOperations operations, IActivity activity, List<TeamMember> channelsMembers, string tenantId,
        CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).SendMessageToListOfChannelsAsync(activity, channelsMembers, tenantId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<string> SendMessageToAllUsersInTeamAsync(
        this ITeamsOperations operations, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).SendMessageToAllUsersInTeamAsync(activity, teamId, tenantId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<string> SendMessageToAllUsersInTenantAsync(
        this ITeamsOperations operations, IActivity activity, string tenantId, CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).SendMessageToAllUsersInTenantAsync(activity, tenantId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<BatchOperationState> GetOperationStateAsync(
        this ITeamsOperations operations, string operationId, CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).GetOperationStateAsync(operationId, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        this ITeamsOperations operations, string operationId, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).GetPagedFailedEntriesAsync(operationId, null, continuationToken, cancellationToken);
        return answer.Body!;
    }

    public static async Task CancelOperationAsync(
        this ITeamsOperations operations, string operationId, CancellationToken cancellationToken = default)
    {
        using var answer = await Concrete(operations).CancelOperationAsync(operationId, null, cancellationToken);
    }

    // The interface names only the two oldest calls; the others stand on the class.
    private static TeamsOperations Concrete(ITeamsOperations operations) =>
        operations as TeamsOperations ?? throw new ArgumentException("These operations of Teams are not known to this client.", nameof(operations));
}
