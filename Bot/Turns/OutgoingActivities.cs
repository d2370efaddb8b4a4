using Bot.Sdk;
using Bot.Storage;
using Bot.Turns.Outbound;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>Puts the bot's activities into the transaction in the form in which they will leave.</summary>
internal static class OutgoingActivities
{
    /// <returns>The id by which the bot may later replace or withdraw it.</returns>
    public static string Add(TurnTransaction turn, Activity activity, SendKind kind)
    {
        if (ConversationKey.IsDirectLine(turn.Conversation)) return AddToLog(turn, activity, kind);
        if (kind != SendKind.Send) return AddToOutbox(turn, activity, kind);
        return MessageFit.Split(activity).Select(part => AddToOutbox(turn, part, kind)).ToList()[^1];
    }

    /// <summary>A piece of streamed text as clients of our own Direct Line read it.</summary>
    public static byte[] Live(Activity activity)
    {
        if (activity.From is { } bot) bot.Role = RoleTypes.Bot;
        activity.ServiceUrl = null!;
        return ActivityJson.Write(activity);
    }

    private static string AddToLog(TurnTransaction turn, Activity activity, SendKind kind)
    {
        if (kind == SendKind.Send) activity.Id = turn.NewId();
        turn.Send(new Outgoing.ToDirectLine(kind == SendKind.Send ? activity.Id : turn.NewId(), turn.Conversation, ForLog(activity, kind)));
        return activity.Id;
    }

    private static string AddToOutbox(TurnTransaction turn, Activity activity, SendKind kind)
    {
        var target = kind == SendKind.Send ? activity.ReplyToId : activity.Id;
        if (kind == SendKind.Send) activity.Id = turn.NewId();
        var (channel, conversation) = (activity.ChannelId ?? "", activity.Conversation?.Id ?? "");
        var route = new OutboxRoute(activity.ServiceUrl ?? "", channel, conversation, target, activity.Conversation?.TenantId, turn.Caller);
        turn.Send(new Outgoing.ToConnector(
            kind == SendKind.Send ? activity.Id : turn.NewId(), ConversationKey.OfConnector(channel, conversation), kind, ActivityJson.Write(activity), route.ToJson()));
        return activity.Id;
    }

    // Direct Line shows neither replacements nor withdrawals: clients read them as activities of these types that name what they change.
    private static byte[] ForLog(Activity activity, SendKind kind)
    {
        var (id, at, service) = (activity.Id, activity.Timestamp, activity.ServiceUrl);
        if (kind != SendKind.Send)
        {
            activity.Type = kind == SendKind.Update ? ActivityTypes.MessageUpdate : ActivityTypes.MessageDelete;
            activity.ReplyToId = id;
        }
        if (activity.From is { } bot) bot.Role = RoleTypes.Bot;
        // The log gives id and time; the service address is nobody's business.
        (activity.Id, activity.Timestamp, activity.ServiceUrl) = (null!, null, null!);
        var json = ActivityJson.Write(activity);
        (activity.Id, activity.Timestamp, activity.ServiceUrl) = (id, at, service);
        return json;
    }
}
