namespace Bot.Turns;

/// <summary>Lets a loop sleep until something is due, but never longer than it takes to notice what another host left behind.</summary>
internal sealed class WakeUp(TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private TaskCompletionSource earlier = New();
    private DateTimeOffset? due;

    public void Now() => At(DateTimeOffset.MinValue);

    public void At(DateTimeOffset moment)
    {
        lock (gate)
        {
            if (due <= moment) return;
            due = moment;
            earlier.TrySetResult();
        }
    }

    /// <summary>Returns when the earliest moment asked for has come. One loop at a time.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        // By the time that passes, not by the clock on the wall, which may be set while we wait.
        var begun = clock.GetTimestamp();
        while (true)
        {
            Task changed;
            TimeSpan wait;
            lock (gate)
            {
                wait = Longest - clock.GetElapsedTime(begun);
                if (due is { } moment && moment - clock.GetUtcNow() is var sooner && sooner < wait) wait = sooner;
                if (wait <= TimeSpan.Zero)
                {
                    due = null;
                    return;
                }
                if (earlier.Task.IsCompleted) earlier = New();
                changed = earlier.Task;
            }
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, Task.Delay(wait, clock, enough.Token));
            await enough.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
