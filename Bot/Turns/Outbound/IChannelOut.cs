using Bot.Storage;

namespace Bot.Turns.Outbound;

/// <summary>Carries one outgoing activity to its channel. It does not throw for anything that the channel or the network does.</summary>
internal interface IChannelOut
{
    Task<Delivery> SendAsync(OutboxItem item, CancellationToken cancellationToken);
}

internal abstract record Delivery
{
    private Delivery() { }

    /// <param name="ChannelId">The id that the channel gave, if it gave one.</param>
    internal sealed record Taken(string? ChannelId) : Delivery;

    /// <summary>It may go through later.</summary>
    /// <param name="After">How long the channel wants to be left alone; null when it did not say.</param>
    internal sealed record NotNow(string Reason, TimeSpan? After) : Delivery;

    /// <summary>It will never go through as it is.</summary>
    internal sealed record Never(string Reason) : Delivery;
}
