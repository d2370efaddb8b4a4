using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about the team, channel, meeting or chat that a turn came from, and sends to many at once.</summary>
/// <remarks>Ids that are left out are those of the turn's activity; where it has none an <see cref="InvalidOperationException"/> says which.</remarks>
public static class TeamsInfo
{
    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchTeamDetailsAsync(TeamId(turnContext, teamId), cancellationToken);

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var channels = await Teams(turnContext).FetchChannelListAsync(TeamId(turnContext, teamId), cancellationToken).ConfigureAwait(false);
        return channels.Conversations ?? [];
    }

    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, TeamId(turnContext, teamId), cancellationToken);

    /// <summary>All members of the team, or of the chat where the turn is not in a team.</summary>
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, RosterId(turnContext), cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string? teamId = null, string? continuationToken = null, int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, TeamId(turnContext, teamId), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, RosterId(turnContext), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, TeamId(turnContext, teamId), cancellationToken);

    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, RosterId(turnContext), cancellationToken);

    public static Task<MeetingInfo> GetMeetingInfoAsync(
        ITurnContext turnContext, string? meetingId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchMeetingInfoAsync(MeetingId(turnContext, meetingId), cancellationToken);

    /// <param name="participantId">Object id in Microsoft Entra ID; the sender of the activity when it is left out.</param>
    public static Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(
        ITurnContext turnContext, string? meetingId = null, string? participantId = null, string? tenantId = null,
        CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchParticipantAsync(
            MeetingId(turnContext, meetingId),
            participantId ?? Required(turnContext.Activity.From?.AadObjectId, "sender's object id"),
            tenantId ?? Required(DataOf(turnContext)?.Tenant?.Id, "tenant"),
            cancellationToken);

    public static Task<MeetingNotificationResponse> SendMeetingNotificationAsync(
        ITurnContext turnContext, MeetingNotificationBase notification, string? meetingId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).SendMeetingNotificationAsync(MeetingId(turnContext, meetingId), notification, cancellationToken);

    /// <returns>The operation's id.</returns>
    public static Task<string> SendMessageToListOfUsersAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> teamsMembers, string tenantId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).SendMessageToListOfUsersAsync(activity, teamsMembers, tenantId, cancellationToken);

    /// <returns>The operation's id.</returns>
    public static Task<string> SendMessageToListOfChannelsAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> channelsMembers, string tenantId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).SendMessageToListOfChannelsAsync(activity, channelsMembers, tenantId, cancellationToken);

    /// <returns>The operation's id.</returns>
    public static Task<string> SendMessageToAllUsersInTeamAsync(
        ITurnContext turnContext, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).SendMessageToAllUsersInTeamAsync(activity, teamId, tenantId, cancellationToken);

    /// <returns>The operation's id.</returns>
    public static Task<string> SendMessageToAllUsersInTenantAsync(
        ITurnContext turnContext, IActivity activity, string tenantId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).SendMessageToAllUsersInTenantAsync(activity, tenantId, cancellationToken);

    public static Task<BatchOperationState> GetOperationStateAsync(
        ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).GetOperationStateAsync(operationId, cancellationToken);

    public static Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        ITurnContext turnContext, string operationId, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).GetPagedFailedEntriesAsync(operationId, continuationToken, cancellationToken);

    public static Task CancelOperationAsync(ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default) =>
        Teams(turnContext).CancelOperationAsync(operationId, cancellationToken);

    public static Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, MicrosoftAppCredentials credentials,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return SendMessageToTeamsChannelAsync(turnContext, activity, teamsChannelId, credentials.MicrosoftAppId!, cancellationToken);
    }

    /// <summary>Opens a new thread in a channel of a team.</summary>
    /// <returns>The new thread, and the id of the activity that opened it.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityNotNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        var thread = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        Tuple<ConversationReference, string>? opened = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl,
            turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey)!,
            thread,
            (turn, _) =>
            {
                opened = Tuple.Create(turn.Activity.GetConversationReference(), turn.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken).ConfigureAwait(false);
        return opened ?? throw new InvalidOperationException("The adapter opened no conversation.");
    }

    private static async Task<IEnumerable<TeamsChannelAccount>> MembersAsync(ITurnContext turn, string rosterId, CancellationToken cancellationToken)
    {
        var members = await Conversations(turn).GetConversationMembersAsync(rosterId, cancellationToken).ConfigureAwait(false);
        return members.Select(InTeams);
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turn, string rosterId, string? continuationToken, int? pageSize, CancellationToken cancellationToken)
    {
        var page = await Conversations(turn)
            .GetConversationPagedMembersAsync(rosterId, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turn, string userId, string rosterId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return Conversations(turn) is Conversations conversations
            ? InTeams(await conversations.GetConversationMemberAsync(userId, rosterId, cancellationToken).ConfigureAwait(false))
            : throw new InvalidOperationException("This connector client cannot ask for one member.");
    }

    private static TeamsChannelAccount InTeams(ChannelAccount member) => ProtocolJson.Convert<TeamsChannelAccount>(member)!;

    private static IConversations Conversations(ITurnContext turn) => Connector(turn).Conversations;

    // The same address and identity as the turn's own connector: nothing else was vouched for by the caller's token.
    private static ITeamsOperations Teams(ITurnContext turn)
    {
        var connector = Connector(turn);
        return connector as ITeamsConnectorClient is { } teams
            ? teams.Teams
            : new TeamsConnectorClient(connector.BaseUri, connector.Credentials, (connector as ConnectorClient)?.HttpClient, false).Teams;
    }

    private static IConnectorClient Connector(ITurnContext turn)
    {
        BotAssert.ContextNotNull(turn);
        return turn.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector client.");
    }

    private static TeamsChannelData? DataOf(ITurnContext turn) =>
        turn.Activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    private static string RosterId(ITurnContext turn)
    {
        BotAssert.ContextNotNull(turn);
        return turn.Activity.TeamsGetTeamInfo()?.Id ?? Required(turn.Activity.Conversation?.Id, "conversation");
    }

    private static string TeamId(ITurnContext turn, string? teamId)
    {
        BotAssert.ContextNotNull(turn);
        return teamId ?? Required(turn.Activity.TeamsGetTeamInfo()?.Id, "team");
    }

    private static string MeetingId(ITurnContext turn, string? meetingId)
    {
        BotAssert.ContextNotNull(turn);
        return meetingId ?? Required(turn.Activity.TeamsGetMeetingInfo()?.Id, "meeting");
    }

    private static string Required(string? id, string what) =>
        string.IsNullOrEmpty(id) ? throw new InvalidOperationException($"The turn's activity belongs to no {what}, and none was given.") : id;
}
