using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Feedback;

/// <summary>What people said of answers, one document a month. It is written with the turn in which it is said, and erased with the other state.</summary>
internal sealed class FeedbackStore(IStorage storage, TimeProvider clock)
{
    // A month with more keeps the newest: nobody reads a thousand.
    private const int MostOfAMonth = 1000;
    private const int Months = 12;

    public async Task AddAsync(AnswerTrace trace, bool helped, string? reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = Key(now);
        var month = (await storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var stored) ? ObjectPath.MapValueTo<FeedbackMonth>(stored) ?? new FeedbackMonth() : new FeedbackMonth();
        month.Said.Add(new FeedbackNote(now, helped, reason is null ? null : AnswerTrace.Masked(reason), trace.Question, trace.Outcome, [.. trace.EntryIds]));
        if (month.Said.Count > MostOfAMonth) month.Said.RemoveRange(0, month.Said.Count - MostOfAMonth);
        await storage.WriteAsync(new Dictionary<string, object> { [key] = month }, cancellationToken);
    }

    /// <summary>The keys of the last twelve months, newest first.</summary>
    public static IReadOnlyList<string> Keys(DateTimeOffset now) => [.. Enumerable.Range(0, Months).Select(back => Key(now.AddMonths(-back)))];

    private static string Key(DateTimeOffset at) => "feedback/" + at.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

internal sealed class FeedbackMonth
{
    public List<FeedbackNote> Said { get; set; } = [];
}

/// <param name="Reason">In the person's words, masked; null where none was given.</param>
internal sealed record FeedbackNote(DateTimeOffset At, bool Helped, string? Reason, string Question, string Outcome, IReadOnlyList<string> EntryIds);
