using Bot.Handoff.Cases;
using Bot.Sdk;
using Bot.Storage;
using Bot.Turns;
using Bot.Turns.Outbound;
using Microsoft.Bot.Schema;

namespace Bot.Handoff.Desks;

/// <summary>Shows the person that an adviser types, wherever they are. A sign that is late or lost costs nothing: it is never stored.</summary>
internal sealed class AdviserTyping(TypingSigns signs, IChannelOut channel, TimeProvider clock)
{
    // The desk's page gives a sign every four seconds: a slower one is not worth waiting for.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    public async Task ShowAsync(Case it, CancellationToken cancellationToken)
    {
        signs.OfAdviser(it.Route.Conversation);
        if (ConversationKey.IsDirectLine(it.Route.Conversation)) return;
        var route = it.Route;
        var sign = new Activity
        {
            Type = ActivityTypes.Typing,
            ChannelId = route.ChannelId,
            ServiceUrl = route.ServiceUrl,
            Conversation = new ConversationAccount { Id = route.ConversationId, TenantId = route.TenantId },
            From = new ChannelAccount { Id = route.BotId },
            Recipient = new ChannelAccount { Id = route.PersonId },
        };
        var address = new OutboxRoute(route.ServiceUrl, route.ChannelId, route.ConversationId, null, route.TenantId, route.Caller);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_patience);
        // What became of it does not matter.
        await channel.SendAsync(new OutboxItem(0, "typing", route.Conversation, SendKind.Send, ActivityJson.Write(sign), address.ToJson(), 0, "", clock.GetUtcNow()), limit.Token);
    }
}
