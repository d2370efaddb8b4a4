using System.Threading.Channels;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Recommendation;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Insight;

/// <summary>
/// Notes what was asked and whether it could be answered. Written apart from the turn, a second later at most: a lost line changes no figure that
/// is shown, and no turn waits for it.
/// </summary>
internal sealed partial class QuestionLog(
    IQuestionStore store, KnowledgeBase knowledge, Pseudonyms pseudonyms, IOptions<InsightOptions> options, TimeProvider clock, ILogger<QuestionLog> logger) : BackgroundService, IKeptApart
{
    private const int MostWaiting = 10_000;
    private const int MostAtOnce = 500;
    private static readonly TimeSpan GatherFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CleanEvery = TimeSpan.FromHours(6);

    private readonly Channel<AskedQuestion> waiting = Channel.CreateBounded<AskedQuestion>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim writing = new(1, 1);
    private DateTimeOffset cleanedAt = DateTimeOffset.MinValue;

    /// <summary>Takes a note of the running turn. What a rule refused, sensitive subjects first of all, is not noted.</summary>
    public void Note(string question, Answer answer, LearnerProfile profile)
    {
        if (!options.Value.Collect || answer is Answer.Refused or Answer.Clarify || TurnTransaction.Current is not { Conversation: var conversation }) return;
        var current = knowledge.Current;
        var open = answer switch { Answer.NotFound => question, Answer.Partial { Missing: var missing } => missing, _ => "" };
        var reading = current.Read(question);
        var skills = reading.Skills.Count > 0 || answer is not Answer.Found { Citations: [var first, ..] } ? reading.Skills : current.Find(first.EntryId)?.Skills.Take(1) ?? [];
        waiting.Writer.TryWrite(new AskedQuestion(
            DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), pseudonyms.Of(conversation),
            answer switch { Answer.NotFound => AskedQuestion.None, Answer.Partial => AskedQuestion.Part, _ => AskedQuestion.Answered },
            open == "" ? [] : GeneralWords.Of(open, current), [.. skills.Distinct()],
            profile.Grade ?? First(reading.Grades), profile.Place ?? First(reading.Places)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(GatherFor, clock, stoppingToken);
                await FlushAsync(stoppingToken);
                await CleanAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops: what was noted in the last second is still written.
        }
        await FlushAsync(CancellationToken.None);
    }

    private static string? First(IReadOnlyList<string> ids) => ids is [var first, ..] ? first : null;

    /// <summary>Nothing: what waits is written within a second, and is then a table's.</summary>
    public async Task<IReadOnlyList<HeldRow>> ReadHeldAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        return [];
    }

    /// <summary>Writes what waits, so that the commit that forgets the person erases it too: nothing of before comes after it.</summary>
    public Task ForgetAsync(KnownPerson person, CancellationToken cancellationToken) => FlushAsync(cancellationToken);

    public override void Dispose()
    {
        writing.Dispose();
        base.Dispose();
    }

    /// <summary>Writes all that waits, at once; also waits for what another call is writing.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            while (waiting.Reader.TryPeek(out _)) await WriteAsync(cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        List<AskedQuestion> asked = [];
        while (asked.Count < MostAtOnce && waiting.Reader.TryRead(out var one)) asked.Add(one);
        if (asked.Count == 0) return;
        try
        {
            await store.AddAsync(asked, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            LogLost(asked.Count);
        }
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - cleanedAt < CleanEvery) return;
        cleanedAt = clock.GetUtcNow();
        try
        {
            await store.RemoveBeforeAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-options.Value.RetentionDays), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            cleanedAt = DateTimeOffset.MinValue;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} questions are missing in the figures: the store was not available")]
    private partial void LogLost(int count);
}
