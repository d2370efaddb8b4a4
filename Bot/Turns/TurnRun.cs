using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Turns;

/// <summary>One claimed turn to its end: committed, run again after a lost race, put off after a failure, or given up.</summary>
internal sealed partial class TurnRun(
    ITurnStore store, TurnHandler handler, StateSchema schema, IOptions<TurnOptions> options, TimeProvider clock, ITurnProbe probe, WordsToKeep keep, ILogger<TurnRun> logger)
{
    // Each race is lost to a turn that won: so many in a row means that something writes outside its turn.
    private const int MostRaces = 20;

    // Of a turn that runs as the only suspect when the process ends. Less would condemn whoever was there when the power failed.
    private const int DeathsAlone = 3;

    // While the store is away the turn is kept and tried again: it has not failed.
    private static readonly TimeSpan StoreAwayPause = TimeSpan.FromSeconds(1);

    // Turns share as many threads as there are processors, one step between two waits at a time: however many run, whoever knocks at a door
    // gets a thread after a few steps and not after all of them. A turn that waits holds none.
    private readonly TaskScheduler steps = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount, maxItemsPerTask: 1).ConcurrentScheduler;

    public async Task<Ended> ToEndAsync(TurnClaim claim, string? claimNextFor, CancellationToken cancellationToken)
    {
        for (var races = 0; ;)
        {
            try
            {
                var (commit, answer, due) = await RunOnceAsync(claim, claimNextFor, races, cancellationToken);
                if (commit is null) return Ended.PutOff(due);
                probe.Reach(TurnPoint.BeforeCommit);
                switch (await store.CommitAsync(commit, cancellationToken))
                {
                    case CommitOutcome.Committed committed:
                        probe.Reach(TurnPoint.AfterCommit);
                        return new Ended(true, answer, committed.Next, committed.ToSend, null);
                    case CommitOutcome.Conflict:
                        races++;
                        LogRace(claim.Sequence, races);
                        continue;
                    default:
                        LogClaimLost(claim.Sequence);
                        return Ended.PutOff(null);
                }
            }
            catch (StoreUnavailableException e)
            {
                LogStoreAway(claim.Sequence, e.Message);
                await Task.Delay(StoreAwayPause, clock, cancellationToken);
            }
        }
    }

    /// <returns>What to commit: the turn's changes, or that it is given up. Null when it was put off to a later run.</returns>
    private async Task<(TurnCommit? Commit, TurnAnswer? Answer, DateTimeOffset? Due)> RunOnceAsync(
        TurnClaim claim, string? claimNextFor, int races, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        // Attempts are counted when claimed, so these ended with the process each time.
        if (claim.Attempt > Math.Max(settings.Attempts, TurnClaim.SuspectAfter) + DeathsAlone) return GiveUp(claim, "it ended the process", claimNextFor);
        if (races > MostRaces) return GiveUp(claim, "it lost every race for its state", claimNextFor);

        var turn = new TurnTransaction(claim, store, schema, clock);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(settings.TimeLimitSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            probe.Reach(TurnPoint.TurnStarted);
            // The wait ends with the limit also when the turn does not listen; what it still does goes nowhere.
            var answer = await Task.Factory.StartNew(() => turn.RunAsync(() => handler(turn, either.Token)), either.Token, TaskCreationOptions.DenyChildAttach, steps)
                .Unwrap().WaitAsync(either.Token);
            return (turn.ToCommit(answer, claimNextFor), answer, null);
        }
        catch (Exception e) when (e is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            turn.Drop();
            LogFailed(limit.IsCancellationRequested ? null : e, turn.TurnId, claim.Attempt, limit.IsCancellationRequested ? "time limit" : e.GetType().Name);
            if (claim.Attempt >= settings.Attempts)
            {
                return GiveUp(claim, limit.IsCancellationRequested ? "it ran beyond its time limit" : $"it failed with {e.GetType().Name}", claimNextFor);
            }
            var pause = TimeSpan.FromMilliseconds(settings.RetryMilliseconds * Math.Pow(4, claim.Attempt - 1));
            var due = clock.GetUtcNow() + pause;
            await store.PostponeAsync(claim, due, cancellationToken);
            return (null, null, due);
        }
    }

    private (TurnCommit? Commit, TurnAnswer? Answer, DateTimeOffset? Due) GiveUp(TurnClaim claim, string reason, string? claimNextFor)
    {
        var turn = new TurnTransaction(claim, store, schema, clock);
        LogParked(turn.TurnId, reason);
        var commit = TurnFailure.Park(turn, $"{turn.TurnId}: {reason}", claimNextFor, keep);
        return (commit, commit.Result is { } stored ? TurnAnswer.FromStored(stored) : null, null);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {TurnId} failed in run {Attempt}: {Reason}")]
    private partial void LogFailed(Exception? exception, string turnId, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {TurnId} is parked: {Reason}. The person was told; the conversation goes on")]
    private partial void LogParked(string turnId, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn {Sequence} lost a race for its state ({Races}) and runs again")]
    private partial void LogRace(long sequence, int races);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The claim on turn {Sequence} was lost: another host runs it")]
    private partial void LogClaimLost(long sequence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turn {Sequence} waits for the store: {Reason}")]
    private partial void LogStoreAway(long sequence, string reason);
}

/// <param name="Committed">False when it was put off, or somebody else has it now.</param>
/// <param name="Due">When a turn that was put off may run again.</param>
internal sealed record Ended(bool Committed, TurnAnswer? Answer, TurnClaim? Next, OutboxItem? ToSend, DateTimeOffset? Due)
{
    public static Ended PutOff(DateTimeOffset? due) => new(false, null, null, null, due);
}
