using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// The only writer. Changes that arrive while one transaction is on its way to the disk share the next one: the disk is waited for once
/// per batch. When a change fails, its batch is run again with each change behind a savepoint, so that it takes no other with it.
/// </summary>
internal sealed partial class GroupCommit : IAsyncDisposable
{
    // Bounds what one slow change can hold up and what a crash can undo at once.
    private const int LargestBatch = 512;

    // Whoever waited for the last commit mostly comes back at once with the next change. A batch waits for them a small part of the time that
    // the disk takes: a few more in this batch cost less than a commit of their own. A lone caller is never kept waiting.
    private const int ShareOfCommit = 5;
    private static readonly TimeSpan LongestLinger = TimeSpan.FromMilliseconds(4);

    // What a wait for an event can keep.
    private static readonly TimeSpan ShortestLinger = TimeSpan.FromMilliseconds(1);

    private readonly Func<SqliteSession> open;
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private readonly Queue<Change> queue = [];
    private readonly List<Change> batch = [];
    private readonly AutoResetEvent arrived = new(false);
    private readonly Task writer;
    private bool asleep;
    private bool closed;
    private SqliteSession? session;

    public GroupCommit(Func<SqliteSession> open, ILogger logger)
    {
        this.open = open;
        this.logger = logger;
        writer = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Transactions that reached the disk, and changes in them.</summary>
    public (long Commits, long Changes) Count { get; private set; }

    /// <summary>Completes when the change is on disk. The change may be run more than once before that: it does nothing but change the database.</summary>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken)
    {
        var waiting = new Change<T>(change, cancellationToken);
        lock (gate)
        {
            if (closed) throw new StoreUnavailableException("The store is closed.", null);
            queue.Enqueue(waiting);
            if (!asleep) return waiting.Completion;
            asleep = false;
        }
        arrived.Set();
        return waiting.Completion;
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate) closed = true;
        arrived.Set();
        await writer;
        session?.Dispose();
        arrived.Dispose();
    }

    private void Write()
    {
        var (returning, took) = (0, TimeSpan.Zero);
        while (AwaitChanges())
        {
            var begun = Stopwatch.GetTimestamp();
            Commit(returning, took);
            (returning, took) = (batch.Count, Stopwatch.GetElapsedTime(begun));
        }
    }

    /// <returns>False when the store is closed and everything that was asked before is done.</returns>
    private bool AwaitChanges()
    {
        while (true)
        {
            lock (gate)
            {
                if (queue.Count > 0) return true;
                if (closed) return false;
                asleep = true;
            }
            arrived.WaitOne();
        }
    }

    /// <summary>Moves what waits into the batch.</summary>
    private bool Take()
    {
        var before = batch.Count;
        lock (gate)
        {
            while (batch.Count < LargestBatch && queue.TryDequeue(out var change)) batch.Add(change);
        }
        return batch.Count > before;
    }

    private void Commit(int returning, TimeSpan took)
    {
        batch.Clear();
        Take();
        try
        {
            session ??= open();
            session.Execute("BEGIN IMMEDIATE");
            Apply(session, returning, took / ShareOfCommit);
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

    // What arrives while the batch is being applied still belongs to it: the trip to the disk is the same.
    private void Apply(SqliteSession session, int returning, TimeSpan patience)
    {
        var limit = Stopwatch.GetTimestamp() + (long)((patience < LongestLinger ? patience : LongestLinger).TotalSeconds * Stopwatch.Frequency);
        var careful = false;
        var applied = 0;
        do
        {
            while (applied < batch.Count)
            {
                if (careful) ApplyCarefully(session, batch[applied++]);
                else if (batch[applied].Apply(session)) applied++;
                else
                {
                    session.Execute("ROLLBACK");
                    session.Execute("BEGIN IMMEDIATE");
                    (careful, applied) = (true, 0);
                }
            }
        }
        while (Take() || (returning > 1 && batch.Count < returning && Linger(limit)));
    }

    /// <returns>True when something came in time.</returns>
    private bool Linger(long limit)
    {
        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), limit);
        if (left < ShortestLinger) return false;
        lock (gate) asleep = queue.Count == 0;
        arrived.WaitOne(left);
        lock (gate) asleep = false;
        return Take();
    }

    private static void ApplyCarefully(SqliteSession session, Change change)
    {
        session.Execute("SAVEPOINT change");
        if (!change.Apply(session)) session.Execute("ROLLBACK TO change");
        session.Execute("RELEASE change");
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
            failure = cancellationToken.IsCancellationRequested ? new OperationCanceledException(cancellationToken) : null;
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
