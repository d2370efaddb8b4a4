using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Cuts lists into pages. The token is the last item's id, so that what is added later moves nothing.</summary>
internal static class TranscriptPages
{
    private const int PageSize = 20;

    internal static PagedResult<IActivity> Of(IEnumerable<IActivity> activities, string? continuationToken, DateTimeOffset startDate) =>
        Page(
            [.. activities.Where(activity => (activity.Timestamp ?? default) >= startDate).OrderBy(activity => activity.Timestamp ?? default)],
            activity => activity.Id,
            continuationToken);

    internal static PagedResult<TranscriptInfo> Of(IEnumerable<TranscriptInfo> transcripts, string? continuationToken) =>
        Page([.. transcripts.OrderBy(transcript => transcript.Created)], transcript => transcript.Id, continuationToken);

    private static PagedResult<T> Page<T>(T[] items, Func<T, string> id, string? after)
    {
        // A token that belongs to nothing any more starts again: repeating is better than losing.
        var start = string.IsNullOrEmpty(after) ? 0 : Array.FindIndex(items, item => id(item) == after) + 1;
        var page = items.Skip(start).Take(PageSize).ToArray();
        var hasMore = start + page.Length < items.Length;
        return new PagedResult<T> { Items = page, ContinuationToken = hasMore ? id(page[^1]) : null };
    }
}
