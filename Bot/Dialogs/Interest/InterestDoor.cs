using System.Security.Claims;
using System.Security.Principal;
using Bot.Sdk;
using Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Interest;

/// <summary>Puts news of an entry into the inbox of a person's conversation: it is told in a turn like every other, and once.</summary>
internal static class InterestDoor
{
    public const string Name = "skillsadvisor/interest.due";

    // Tells a turn that our own clock began from one that a person's client made up.
    private const string Kind = "interest";

    public static bool IsFromClock(ITurnContext turn) =>
        turn.Activity.Name == Name && turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity { AuthenticationType: Kind };

    public static IncomingActivity Knock(InterestNote interest, IReadOnlyList<string> entryIds, TimeProvider clock)
    {
        var (route, now) = (interest.Route, clock.GetUtcNow());
        // The same news again is a repeat, also from another host.
        var key = $"{Kind}/{interest.Since.ToUnixTimeMilliseconds()}/{string.Join('+', entryIds)}";
        var activity = new Activity
        {
            Type = ActivityTypes.Event, Id = key, Name = Name, ChannelId = route.ChannelId, ServiceUrl = route.ServiceUrl, Timestamp = now,
            Conversation = new ConversationAccount { Id = route.ConversationId, TenantId = route.TenantId },
            From = new ChannelAccount { Id = route.PersonId }, Recipient = new ChannelAccount { Id = route.BotId },
            Value = new Dictionary<string, object> { ["entries"] = string.Join('\n', entryIds) },
        };
        return new IncomingActivity
        {
            Conversation = route.Conversation, RepeatKey = key, ActivityId = key, Activity = ActivityJson.Write(activity),
            Caller = (route.Caller with { AuthenticationType = Kind }).ToJson(),
        };
    }

    public static IReadOnlyList<string> Read(ITurnContext turn) => ObjectPath.MapValueTo<News>(turn.Activity.Value)?.Entries?.Split('\n') ?? [];

    private sealed record News
    {
        public string? Entries { get; init; }
    }
}
