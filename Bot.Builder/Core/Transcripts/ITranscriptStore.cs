using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the activities of conversations down and gives them out again, oldest first, a page at a time.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="startDate">Leaves out what is older.</param>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default);

    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null);

    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
