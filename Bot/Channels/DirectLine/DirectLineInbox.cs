using System.Text.Json.Nodes;
using Bot.Department;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>The inbox of the turns: stores an activity and wakes whoever runs them.</summary>
internal delegate Task<Acceptance> AcceptActivity(IncomingActivity incoming, CancellationToken cancellationToken);

internal enum ConversationStart
{
    Begun,
    Continued,
}

/// <summary>Hands what clients post to the inbox, addressed by the server: who sent it, to whom, where and when.</summary>
internal sealed class DirectLineInbox(IDirectLineStore store, AcceptActivity accept, TypingSigns typing, IOptions<DepartmentOptions> department, TimeProvider clock)
{
    public const string ChannelId = "directline";
    // Names the bot to the dialogs, which greet everyone but themselves.
    private const string BotId = "skillsadvisor";
    private const string StartKey = "start";

    /// <summary>Makes the conversation if it is new and lets the bot greet; a second call changes nothing.</summary>
    public async Task<ConversationStart> StartAsync(TokenGrant grant, CancellationToken cancellationToken)
    {
        var key = ConversationKey.OfDirectLine(grant.ConversationId);
        var isNew = await store.CreateConversationAsync(
            new DirectLineConversation(key, grant.UserId, "{}"u8.ToArray(), clock.GetUtcNow(), Ended: false, Watermark: 0), cancellationToken);
        // Not only for a new one: the process may have died between the two steps.
        if (await store.ReadConversationAsync(key, cancellationToken) is { Watermark: 0, Ended: false } conversation && conversation.UserId == grant.UserId)
            await GreetAsync(grant, key, cancellationToken);
        return isNew ? ConversationStart.Begun : ConversationStart.Continued;
    }

    /// <summary>Stores the activity and its line in the log.</summary>
    /// <returns>The id of the activity; of the first one where the client repeats itself.</returns>
    public async Task<string> AcceptAsync(TokenGrant grant, PostedActivity posted, IReadOnlyList<Upload> files, CancellationToken cancellationToken)
    {
        var key = ConversationKey.OfDirectLine(grant.ConversationId);
        if (posted.Type == "typing")
        {
            // Of interest now or never: it is neither stored nor a turn.
            typing.OfPerson(key);
            return Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        }
        var logged = Address(posted.Fields, grant, posted.SenderName);
        var acceptance = await accept(new IncomingActivity
        {
            Conversation = key,
            RepeatKey = posted.RepeatKey ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            Activity = Bytes(Deliver(logged)),
            Logged = Bytes(logged),
            Uploads = files,
        }, cancellationToken);
        if (posted.Type == "endOfConversation") await store.EndConversationAsync(key, cancellationToken);
        return acceptance.ActivityId;
    }

    private Task<Acceptance> GreetAsync(TokenGrant grant, string key, CancellationToken cancellationToken)
    {
        var update = Address(new JsonObject { ["type"] = "conversationUpdate" }, grant, "");
        update["membersAdded"] = new JsonArray(Bot(), Person(grant, ""));
        return accept(
            new IncomingActivity { Conversation = key, RepeatKey = StartKey, ActivityId = $"{grant.ConversationId}|{StartKey}", Activity = Bytes(Deliver(update)) },
            cancellationToken);
    }

    private JsonObject Address(JsonObject fields, TokenGrant grant, string senderName)
    {
        fields["channelId"] = ChannelId;
        fields["from"] = Person(grant, senderName);
        fields["recipient"] = Bot();
        fields["conversation"] = new JsonObject { ["id"] = grant.ConversationId };
        return fields;
    }

    // What clients need not see: the log gives its own time, and nobody calls the service address.
    private JsonObject Deliver(JsonObject logged)
    {
        var activity = logged.DeepClone().AsObject();
        activity["timestamp"] = clock.GetUtcNow();
        activity["serviceUrl"] = $"urn:{ChannelId}";
        return activity;
    }

    private JsonObject Bot() => new() { ["id"] = BotId, ["name"] = department.Value.BotName, ["role"] = "bot" };

    private static JsonObject Person(TokenGrant grant, string name) => new() { ["id"] = grant.UserId, ["name"] = name, ["role"] = "user" };

    private static byte[] Bytes(JsonObject json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
}
