using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Models.Decorators;

/// <summary>At most so many calls a minute; the next is refused at once, because a queue would cost the turn's time.</summary>
internal sealed class RatedChat(IChatClient inner, IOptionsMonitor<ModelOptions> options, TimeProvider clock) : StreamedChat(inner)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _calls = [];

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (!Allowed()) throw new ModelUnavailableException(ModelFault.TooMany);
        return InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken);
    }

    private bool Allowed()
    {
        lock (_gate)
        {
            while (_calls.TryPeek(out var first) && clock.GetElapsedTime(first) >= TimeSpan.FromMinutes(1)) _calls.Dequeue();
            if (_calls.Count >= options.CurrentValue.CallsPerMinute) return false;
            _calls.Enqueue(clock.GetTimestamp());
            return true;
        }
    }
}
