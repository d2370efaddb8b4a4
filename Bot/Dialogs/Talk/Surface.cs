using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Dialogs.Talk;

/// <summary>Where a talk takes place, and what can be done there.</summary>
internal static class Surface
{
    /// <summary>Sends a message. Where it answers a button of one of our cards and the channel can, the card's message is replaced instead of piling up.</summary>
    public static Task ShowAsync(ITurnContext turn, Activity message, CancellationToken cancellationToken)
    {
        if (turn.Activity is not { ChannelId: ChannelIds.Msteams, Value: not null, ReplyToId: { Length: > 0 } shown }) return turn.SendActivityAsync(message, cancellationToken);
        message.Id = shown;
        return turn.UpdateActivityAsync(message, cancellationToken);
    }
}
