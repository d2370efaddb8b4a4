using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Storage;
using Bot.Turns.Outbound;

namespace Bot.Tests.Host.Turns;

/// <summary>A channel that takes what it is told to take and remembers it.</summary>
internal sealed class RecordingChannel : IChannelOut
{
    private readonly ConcurrentQueue<(OutboxItem Item, Delivery Delivery)> calls = new();
    private readonly SemaphoreSlim taken = new(0);

    public Func<OutboxItem, Delivery> Answer { get; set; } = item => new Delivery.Taken("channel-" + item.Id);

    public IReadOnlyList<OutboxItem> Calls => [.. calls.Select(call => call.Item)];

    public IReadOnlyList<string> Texts =>
        [.. calls.Where(call => call.Delivery is Delivery.Taken).Select(call => JsonDocument.Parse(call.Item.Activity).RootElement.GetProperty("text").GetString() ?? "")];

    public Task<Delivery> SendAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var delivery = Answer(item);
        calls.Enqueue((item, delivery));
        if (delivery is Delivery.Taken) taken.Release();
        return Task.FromResult(delivery);
    }

    /// <summary>Waits until so many more activities were taken.</summary>
    public async Task TakenAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!await taken.WaitAsync(Waits.Longest)) throw new TimeoutException($"Only {i} of {count} activities were sent.");
        }
    }
}
