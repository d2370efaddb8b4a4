namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// One turn per conversation at a time, in the order of arrival: two turns side by side would read the same state and each lose what the
/// other wrote. Conversations do not wait for each other. A gate exists only while somebody is at it.
/// </summary>
internal sealed class ConversationGates
{
    private readonly Lock door = new();
    private readonly Dictionary<(string Channel, string Conversation), Gate> gates = [];

    /// <summary>How many conversations have a turn running or waiting.</summary>
    public int Count
    {
        get
        {
            lock (door)
            {
                return gates.Count;
            }
        }
    }

    /// <summary>Waits for the turns before; the next may begin when the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        var key = (channelId, conversationId);
        Gate gate;
        lock (door)
        {
            if (!gates.TryGetValue(key, out gate!))
            {
                gates[key] = gate = new Gate();
            }

            gate.Users++;
        }

        try
        {
            await gate.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Passage(this, key, gate);
        }
        catch
        {
            Leave(key, gate);
            throw;
        }
    }

    private void Leave((string, string) key, Gate gate)
    {
        lock (door)
        {
            if (--gate.Users == 0)
            {
                gates.Remove(key);
                gate.Turn.Dispose();
            }
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Passage(ConversationGates gates, (string, string) key, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Turn.Release();
            gates.Leave(key, gate);
        }
    }
}
