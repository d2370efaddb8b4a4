using System.Text.Json;
using Bot.Storage;

namespace Bot.Dialogs.Feedback;

/// <summary>What was said of answers, for editors.</summary>
internal static class FeedbackReading
{
    /// <returns>Newest first.</returns>
    public static async Task<IReadOnlyList<FeedbackNote>> ReadAsync(ITurnStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var months = await store.ReadStateAsync([.. FeedbackStore.Keys(clock.GetUtcNow())], cancellationToken);
        return [.. months.SelectMany(month => JsonSerializer.Deserialize<FeedbackMonth>(month.Json)?.Said ?? []).OrderByDescending(note => note.At)];
    }
}
