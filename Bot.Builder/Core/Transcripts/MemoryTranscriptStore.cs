using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts in this process. For tests and trials: it grows for ever and nothing survives a restart.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private readonly ConcurrentDictionary<(string Channel, string Conversation), ConcurrentQueue<IActivity>> _transcripts = [];

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        _transcripts.GetOrAdd((activity.ChannelId, activity.Conversation.Id), _ => []).Enqueue(activity);
        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        IEnumerable<IActivity> activities = _transcripts.GetValueOrDefault((channelId, conversationId)) ?? [];
        return Task.FromResult(TranscriptPages.Of(activities, continuationToken, startDate));
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var transcripts = _transcripts.Where(transcript => transcript.Key.Channel == channelId).Select(transcript => new TranscriptInfo
        {
            ChannelId = channelId,
            Id = transcript.Key.Conversation,
            Created = transcript.Value.TryPeek(out var first) ? first.Timestamp ?? default : default,
        });
        return Task.FromResult(TranscriptPages.Of(transcripts, continuationToken));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        _transcripts.TryRemove((channelId, conversationId), out _);
        return Task.CompletedTask;
    }
}
