using System.Security.Claims;
using System.Security.Principal;
using Bot.Sdk;
using Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Handoff;

/// <summary>Puts an adviser's answer into the conversation's inbox: it takes the same road as every message, one turn at a time and never lost.</summary>
internal static class AdviserDoor
{
    public const string EventName = "skillsadvisor/adviser.message";

    // Tells a turn that an adviser began from an event that a person's client made up.
    private const string Kind = "desk";

    public static bool IsFromAdviser(ITurnContext context) =>
        context.Activity.Name == EventName && context.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity { AuthenticationType: Kind };

    public static Task<Acceptance> AnswerAsync(CaseDocument found, string text, ITurnStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var content = CaseContent.FromJson(found.Json);
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Id = id,
            Name = EventName,
            ChannelId = content.ChannelId,
            ServiceUrl = content.ServiceUrl,
            Timestamp = clock.GetUtcNow(),
            Conversation = new ConversationAccount { Id = content.ConversationId, TenantId = content.TenantId },
            From = new ChannelAccount { Id = content.PersonId },
            Recipient = new ChannelAccount { Id = content.BotId },
            Value = new Dictionary<string, object> { ["reference"] = found.Id, ["text"] = text },
        };
        return store.AcceptAsync(
            new IncomingActivity
            {
                Conversation = found.Conversation,
                RepeatKey = id,
                ActivityId = id,
                Activity = ActivityJson.Write(activity),
                Caller = (content.Caller with { AuthenticationType = Kind }).ToJson(),
            },
            cancellationToken);
    }
}
