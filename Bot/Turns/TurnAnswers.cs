using System.Collections.Concurrent;

namespace Bot.Turns;

/// <summary>Hands the answers of committed turns to the callers in this process that wait for them.</summary>
internal sealed class TurnAnswers
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<TurnAnswer?>> waiting = new();

    /// <summary>Asked for before the turn can end. Several callers may wait for one turn.</summary>
    public Task<TurnAnswer?> WaitAsync(long sequence) =>
        waiting.GetOrAdd(sequence, _ => new TaskCompletionSource<TurnAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Give(long sequence, TurnAnswer? answer)
    {
        if (waiting.TryRemove(sequence, out var caller)) caller.TrySetResult(answer);
    }

    public void Forget(long sequence) => waiting.TryRemove(sequence, out _);
}
