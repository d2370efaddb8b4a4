using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Replies in the order in which they were sent, and those who wait for the next one. Safe for many threads.</summary>
internal sealed class ReplyQueue
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource<Activity>> _waiting = [];

    internal Queue<Activity> Activities { get; } = [];

    internal void Add(Activity reply)
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                // One who gave up waiting does not take the reply with him.
                if (waiting.TrySetResult(reply))
                    return;
            }

            Activities.Enqueue(reply);
        }
    }

    internal Activity? Next()
    {
        lock (_gate)
        {
            return Activities.TryDequeue(out var reply) ? reply : null;
        }
    }

    internal async Task<Activity> NextAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<Activity> waiting;
        lock (_gate)
        {
            if (Activities.TryDequeue(out var reply))
                return reply;
            waiting = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiting);
        }

        using var giveUp = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        return await waiting.Task.ConfigureAwait(false);
    }

    /// <summary>Puts another activity in place of each with the id; null takes them out.</summary>
    internal void Replace(string? id, Activity? replacement)
    {
        lock (_gate)
        {
            var kept = Activities.Select(activity => activity.Id == id ? replacement : activity).OfType<Activity>().ToArray();
            Activities.Clear();
            foreach (var activity in kept)
                Activities.Enqueue(activity);
        }
    }

    internal void Clear()
    {
        lock (_gate)
        {
            Activities.Clear();
        }
    }
}
