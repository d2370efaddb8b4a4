namespace Bot.Storage.Sqlite;

/// <summary>Wakes those who follow a conversation's log when it grew.</summary>
internal sealed class LogSignals
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Follower>> followers = new(StringComparer.Ordinal);

    /// <summary>Begins to listen. Dispose it to stop.</summary>
    public Follower Follow(string conversation)
    {
        var follower = new Follower(this, conversation);
        lock (gate)
        {
            if (followers.TryGetValue(conversation, out var others)) others.Add(follower);
            else followers.Add(conversation, [follower]);
        }
        return follower;
    }

    public void Grew(string conversation)
    {
        lock (gate)
        {
            if (!followers.TryGetValue(conversation, out var listening)) return;
            foreach (var follower in listening) follower.Wake();
        }
    }

    private void Leave(Follower follower)
    {
        lock (gate)
        {
            var others = followers[follower.Conversation];
            others.Remove(follower);
            if (others.Count == 0) followers.Remove(follower.Conversation);
        }
    }

    internal sealed class Follower(LogSignals signals, string conversation) : IDisposable
    {
        // Room for one: a growth that comes while the last one is being read is not lost, and many are one.
        private readonly SemaphoreSlim grown = new(0, 1);

        public string Conversation => conversation;

        public Task GrownAsync(CancellationToken cancellationToken) => grown.WaitAsync(cancellationToken);

        /// <summary>Called under the gate.</summary>
        public void Wake()
        {
            if (grown.CurrentCount == 0) grown.Release();
        }

        public void Dispose()
        {
            signals.Leave(this);
            grown.Dispose();
        }
    }
}
