using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// The only writer. Changes that arrive while one transaction is on its way to the disk share the next one, each behind its own
/// savepoint: the disk is waited for once per batch, and a change that fails takes no other with it.
/// </summary>
internal sealed partial class GroupCommit : IAsyncDisposable
{
    // Bounds what one slow change can hold up and what a crash can undo at once.
    private const int LargestBatch = 512;

    // Whoever waited for the last commit mostly comes back at once with the next change. A batch waits for them a small part of the time that
    // the disk takes: a few more in this batch cost less than a commit of their own. A lone caller is never kept waiting.
    private const int ShareOfCommit = 5;
    private static readonly TimeSpan LongestLinger = TimeSpan.FromMilliseconds(4);

    private readonly Func<SqliteSession> open;
    private readonly ILogger logger;
    private readonly BlockingCollection<Change> queue = [];
    private readonly Task writer;
    private SqliteSession? session;

    public GroupCommit(Func<SqliteSession> open, ILogger logger)
    {
        this.open = open;
        this.logger = logger;
        writer = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Transactions that reached the disk, and changes in them.</summary>
    public (long Commits, long Changes) Count { get; private set; }

    /// <summary>Completes when the change is on disk.</summary>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken)
    {
        var waiting = new Change<T>(change, cancellationToken);
        try
        {
            queue.Add(waiting, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            throw new StoreUnavailableException("The store is closed.", null);
        }
        return waiting.Completion;
    }

    public async ValueTask DisposeAsync()
    {
        queue.CompleteAdding();
        await writer;
        session?.Dispose();
        queue.Dispose();
    }

    private void Write()
    {
        List<Change> batch = [];
        var (returning, took) = (0, TimeSpan.Zero);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            batch.Clear();
            batch.Add(first);
            while (batch.Count < LargestBatch && queue.TryTake(out var next)) batch.Add(next);
            if (returning > 1) Linger(batch, batch.Count + returning - 1, took / ShareOfCommit);
            var begun = Stopwatch.GetTimestamp();
            Commit(batch);
            (returning, took) = (batch.Count, Stopwatch.GetElapsedTime(begun));
        }
    }

    private void Linger(List<Change> batch, int expected, TimeSpan patience)
    {
        var begun = Stopwatch.GetTimestamp();
        var limit = patience < LongestLinger ? patience : LongestLinger;
        while (batch.Count < Math.Min(expected, LargestBatch)
            && limit - Stopwatch.GetElapsedTime(begun) is { TotalMilliseconds: >= 1 } left
            && queue.TryTake(out var next, left))
        {
            batch.Add(next);
        }
    }

    private void Commit(List<Change> batch)
    {
        try
        {
            session ??= open();
            session.Execute("BEGIN IMMEDIATE");
            foreach (var change in batch)
            {
                session.Execute("SAVEPOINT change");
                if (!change.Apply(session)) session.Execute("ROLLBACK TO change");
                session.Execute("RELEASE change");
            }
            session.Execute("COMMIT");
            Count = (Count.Commits + 1, Count.Changes + batch.Count);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or StoreUnavailableException)
        {
            LogFailure(e.Message);
            // Closing rolls back whatever was begun; the next batch opens the file afresh.
            session?.Dispose();
            session = null;
            var unavailable = new StoreUnavailableException($"The store cannot be written: {e.Message}", e);
            foreach (var change in batch) change.Fail(unavailable);
            return;
        }
        foreach (var change in batch) change.Complete();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store cannot be written: {Reason}")]
    private partial void LogFailure(string reason);

    private abstract class Change
    {
        /// <returns>False when it failed and must leave nothing behind. Failures of the database itself are thrown.</returns>
        public abstract bool Apply(SqliteSession session);

        public abstract void Complete();

        public abstract void Fail(Exception reason);
    }

    private sealed class Change<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken) : Change
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;
        private Exception? failure;

        public Task<T> Completion => completion.Task;

        public override bool Apply(SqliteSession session)
        {
            if (cancellationToken.IsCancellationRequested) failure = new OperationCanceledException(cancellationToken);
            if (failure is not null) return true;
            try
            {
                result = change(session);
                return true;
            }
            catch (Exception e) when (e is not SqliteException { SqliteErrorCode: not ConstraintViolated })
            {
                failure = e;
                return false;
            }
        }

        public override void Complete()
        {
            if (failure is OperationCanceledException cancelled) completion.TrySetCanceled(cancelled.CancellationToken);
            else if (failure is not null) completion.TrySetException(failure);
            else completion.TrySetResult(result!);
        }

        public override void Fail(Exception reason) => completion.TrySetException(failure ?? reason);

        private const int ConstraintViolated = 19;
    }
}
