using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

public interface ITeamsOperations
{
    Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);
}
