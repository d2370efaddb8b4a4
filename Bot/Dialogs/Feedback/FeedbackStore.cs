using System.Globalization;
using System.Text.Json;
using Bot.Insight;
using Bot.Privacy;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Feedback;

/// <summary>
/// What people said of answers, one document a month, written with the turn in which it is said. Each note stands under the pseudonym of its talk, so that
/// who is forgotten takes theirs with them; the rest goes a year after the month's last word, as plans do.
/// </summary>
internal sealed class FeedbackStore(IStorage storage, Pseudonyms pseudonyms, LeavingWords words, TimeProvider clock) : IKeptApart
{
    // A month with more keeps the newest: nobody reads a thousand.
    private const int MostOfAMonth = 1000;
    private const int Months = 12;

    public async Task AddAsync(AnswerTrace trace, bool helped, string? reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = Key(now);
        var talk = TurnTransaction.Current ?? throw new InvalidOperationException("Feedback is kept within a turn only.");
        var month = await ReadAsync(key, cancellationToken) ?? new FeedbackMonth();
        month.Said.Add(new FeedbackNote(now, helped, reason is null ? null : words.Mask(AnswerTrace.Masked(reason)), words.Mask(trace.Question), trace.Outcome, [.. trace.EntryIds])
        {
            Talk = pseudonyms.Of(talk.Conversation),
        });
        if (month.Said.Count > MostOfAMonth) month.Said.RemoveRange(0, month.Said.Count - MostOfAMonth);
        await storage.WriteAsync(new Dictionary<string, object> { [key] = month }, cancellationToken);
    }

    public async Task<IReadOnlyList<HeldRow>> ReadHeldAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        List<HeldRow> held = [];
        foreach (var key in Keys(clock.GetUtcNow()))
        {
            var said = (await ReadAsync(key, cancellationToken))?.Said ?? [];
            held.AddRange(said.Where(note => person.Pseudonyms.Contains(note.Talk)).Select(note => new HeldRow("state", "what you said of my answers", JsonSerializer.SerializeToUtf8Bytes(note))));
        }
        return held;
    }

    public async Task ForgetAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        foreach (var key in Keys(clock.GetUtcNow()))
        {
            if (await ReadAsync(key, cancellationToken) is { } month && month.Said.RemoveAll(note => person.Pseudonyms.Contains(note.Talk)) > 0)
                await storage.WriteAsync(new Dictionary<string, object> { [key] = month }, cancellationToken);
        }
    }

    private async Task<FeedbackMonth?> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var stored) ? ObjectPath.MapValueTo<FeedbackMonth>(stored) : null;

    /// <summary>The keys of the last twelve months, newest first.</summary>
    public static IReadOnlyList<string> Keys(DateTimeOffset now) => [.. Enumerable.Range(0, Months).Select(back => Key(now.AddMonths(-back)))];

    private static string Key(DateTimeOffset at) => "feedback/" + at.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

internal sealed class FeedbackMonth
{
    public List<FeedbackNote> Said { get; set; } = [];
}

/// <param name="Reason">In the person's words, masked; null where none was given.</param>
internal sealed record FeedbackNote(DateTimeOffset At, bool Helped, string? Reason, string Question, string Outcome, IReadOnlyList<string> EntryIds)
{
    /// <summary>The talk's pseudonym; empty in notes of earlier versions.</summary>
    public string Talk { get; init; } = "";
}
