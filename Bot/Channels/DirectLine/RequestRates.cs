using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>How fast one conversation may post.</summary>
internal sealed class RequestRates(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    // People click fast for a moment; a fifth of a minute's worth at once is more than any of them.
    private const int BurstShare = 5;

    private readonly RequestBudget posts = new(options.Value.ActivitiesPerMinute, options.Value.ActivitiesPerMinute / BurstShare, clock);

    public bool Allows(string conversationId) => posts.Allows(conversationId);
}
