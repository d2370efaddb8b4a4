using System.Security.Claims;
using System.Security.Principal;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Sdk;
using Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Handoff.Cases;

/// <summary>A move that somebody wants made to a case.</summary>
/// <param name="By">Null for the clock, for the bot where a desk fails, and for the person who comes back elsewhere.</param>
internal sealed record DeskCommand(string Reference, CaseMove Move, Adviser? By)
{
    [JsonIgnore]
    public Mover Mover => (By, Move) switch
    {
        ({ } adviser, _) => Mover.Of(adviser),
        (_, CaseMove.FallBack) => Mover.Bot,
        (_, CaseMove.Follow) => Mover.Person,
        _ => Mover.Clock,
    };
}

/// <summary>What became of a move, as the turn that made it answers.</summary>
internal sealed record MoveAnswer(Refusal? Refused, string? Words)
{
    /// <summary>For the answer of an invoke, whose JSON is not ours to write.</summary>
    public IReadOnlyDictionary<string, string> ToBody() => Refused is { } reason
        ? new Dictionary<string, string> { ["refused"] = reason.ToString(), ["words"] = Words ?? "" }
        : new Dictionary<string, string>();
}

/// <summary>
/// Puts a move into the inbox of the person's conversation: it takes the same road as every message, one turn at a time and never lost, and
/// commits with what the person sees of it.
/// </summary>
internal static class CaseDoor
{
    public const string Name = "skillsadvisor/case.move";

    // Tells a turn that a desk or the clock began from one that a person's client made up.
    private const string Kind = "desk";

    public static bool IsFromDesk(ITurnContext context) =>
        context.Activity.Name == Name && context.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity { AuthenticationType: Kind };

    /// <param name="repeatKey">The same key again is the same move.</param>
    public static IncomingActivity Knock(CaseRoute route, DeskCommand command, string repeatKey, IReadOnlyList<Upload> files, TimeProvider clock)
    {
        var activity = new Activity
        {
            // An invoke, because whoever moves waits for the answer.
            Type = ActivityTypes.Invoke,
            Id = repeatKey,
            Name = Name,
            ChannelId = route.ChannelId,
            ServiceUrl = route.ServiceUrl,
            Timestamp = clock.GetUtcNow(),
            Conversation = new ConversationAccount { Id = route.ConversationId, TenantId = route.TenantId },
            From = new ChannelAccount { Id = route.PersonId },
            Recipient = new ChannelAccount { Id = route.BotId },
            Value = new Dictionary<string, object> { ["command"] = JsonSerializer.Serialize(command, CaseJson.Default.DeskCommand) },
        };
        return new IncomingActivity
        {
            Conversation = route.Conversation,
            RepeatKey = repeatKey,
            ActivityId = repeatKey,
            Activity = ActivityJson.Write(activity),
            Caller = (route.Caller with { AuthenticationType = Kind }).ToJson(),
            Uploads = files,
        };
    }

    public static DeskCommand? Read(ITurnContext context) =>
        ObjectPath.MapValueTo<CommandValue>(context.Activity.Value)?.Command is { } json ? JsonSerializer.Deserialize(json, CaseJson.Default.DeskCommand) : null;

    private sealed record CommandValue
    {
        public string? Command { get; init; }
    }
}
