namespace Bot.Turns;

/// <summary>Lets a loop sleep until something is due, but never longer than it takes to notice what another host left behind.</summary>
internal sealed class WakeUp(TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private TaskCompletionSource sooner = New();
    private DateTimeOffset? due;

    public void Now() => At(DateTimeOffset.MinValue);

    public void At(DateTimeOffset moment)
    {
        lock (gate)
        {
            if (due <= moment) return;
            due = moment;
            sooner.TrySetResult();
        }
    }

    /// <summary>Returns when the earliest moment asked for has come. One loop at a time.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var start = clock.GetUtcNow();
        while (true)
        {
            Task changed;
            TimeSpan wait;
            lock (gate)
            {
                wait = (due is { } moment && moment < start + Longest ? moment : start + Longest) - clock.GetUtcNow();
                if (wait <= TimeSpan.Zero)
                {
                    due = null;
                    return;
                }
                if (sooner.Task.IsCompleted) sooner = New();
                changed = sooner.Task;
            }
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, Task.Delay(wait, clock, enough.Token));
            await enough.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
