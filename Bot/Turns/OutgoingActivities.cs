using Bot.Sdk;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>Puts the bot's activities into the transaction in the form in which they will leave.</summary>
internal static class OutgoingActivities
{
    /// <returns>The id by which the bot may later replace or withdraw it.</returns>
    public static string Add(TurnTransaction turn, Activity activity, SendKind kind)
    {
        var target = kind == SendKind.Send ? activity.ReplyToId : activity.Id;
        if (kind == SendKind.Send) activity.Id = turn.NewId();
        var id = activity.Id;
        if (ConversationKey.IsDirectLine(turn.Conversation))
        {
            turn.Send(new Outgoing.ToDirectLine(kind == SendKind.Send ? id : turn.NewId(), turn.Conversation, ForLog(activity, kind)));
            return id;
        }
        var route = new OutboxRoute(
            activity.ServiceUrl ?? "", activity.ChannelId ?? "", activity.Conversation?.Id ?? "", target, activity.Conversation?.TenantId, turn.Caller).ToJson();
        var key = ConversationKey.OfConnector(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");
        turn.Send(new Outgoing.ToConnector(kind == SendKind.Send ? id : turn.NewId(), key, kind, ActivityJson.Write(activity), route));
        return id;
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
