using System.Globalization;
using Bot.Department;
using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Sdk;
using Bot.Storage;
using Bot.Turns;
using Bot.Turns.Outbound;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Bot.Handoff.Desks.ExternalHub;

/// <summary>
/// An agent hub that speaks the Bot Framework's hand-off protocol: it gets <c>handoff.initiate</c> with the context and the transcript, then the person's
/// words, each case in a conversation of its own; it answers with <c>handoff.status</c> and messages. A sensitive case never goes there.
/// </summary>
internal sealed class HubDesk(ITurnStore store, LastSends lastSends, IOptions<HandoffOptions> options, BotIdentity bot) : IDesk
{
    /// <summary>By whom the hub's agents move cases.</summary>
    public const string AdviserId = "hub";

    private const int Schema = 1;

    private readonly SendWatch sends = lastSends.Watch(ConversationKey.OfConnector(options.Value.Hub.ChannelId, HubConversation.Of(options.Value.Hub, "")));

    private HubOptions Hub => options.Value.Hub;

    public string Name => "hub";

    public bool IsTold => Hub.ServiceUrl is not null;

    public bool Serves(Team team) => Hub.ServiceUrl is not null && !team.TakesSensitive;

    // Who is there, only the hub knows; that it does not answer, so do we.
    public Task<Attendance> AttendanceAsync(Team team, CancellationToken cancellationToken) =>
        Task.FromResult(sends.Arrives ? Attendance.NotKnown : Attendance.Down);

    public async Task<DeskTold> TellAsync(CaseNews news, CancellationToken cancellationToken)
    {
        if (news.Case is not { WaitingAt: not null } it) return DeskTold.Nothing;
        var key = $"desk/hub/{it.Reference}";
        var asked = await store.ReadStateAsync([key], cancellationToken) is [var found, ..] ? found : null;
        if (asked is null)
        {
            return news.What.Kind == Happened.Queued && it.Sensitive is null
                ? new DeskTold([Out(it, Initiation(it), news)], [new StateWrite(key, "{}"u8.ToArray(), Schema, 0)])
                : DeskTold.Nothing;
        }
        return What(it, news.What) is { } activity ? new DeskTold([Out(it, activity, news)], []) : DeskTold.Nothing;
    }

    private static Activity? What(Case it, CaseHappening what) => what switch
    {
        { Kind: Happened.Said } => new Activity
        {
            Type = ActivityTypes.Message,
            Text = what.Text,
            From = Person(it),
            Attachments = [.. what.Files.Select(file => new Attachment { Name = file.Name, ContentType = file.ContentType, ContentUrl = file.Url })],
        },
        // Somebody else has it, or it is over: the hub may let it go.
        { Kind: Happened.Taken or Happened.Assigned } when it.Assignee?.Id != AdviserId => Status("taken by another adviser"),
        { State.IsEnd: true, By.Id: not AdviserId, Kind: not (Happened.Noted or Happened.Rated) } => Status(what.State.Word),
        { Kind: Happened.FellBack } => Status("not accepted in time"),
        _ => null,
    };

    private static Activity Status(string why) => new()
    {
        Type = ActivityTypes.Event,
        Name = HandoffEventNames.HandoffStatus,
        Value = new Dictionary<string, object> { ["state"] = "completed", ["message"] = why },
    };

    private static Activity Initiation(Case it)
    {
        var context = new Dictionary<string, object> { ["reference"] = it.Reference, ["team"] = it.Team, ["priority"] = it.Priority, ["request"] = it.Summary.Request };
        foreach (var (name, value) in new[] { ("skill", it.Summary.Topic), ("grade", it.Summary.Grade), ("region", it.Summary.Region), ("lastQuestion", it.Summary.LastQuestion), ("missing", it.Summary.Missing) })
        {
            if (value is not null) context[name] = value;
        }
        var lines = it.Summary.Transcript.Select(line => new Activity
        {
            Type = ActivityTypes.Message,
            Text = line.Text,
            From = line.Who == "person" ? Person(it) : new ChannelAccount { Id = it.Route.BotId, Role = RoleTypes.Bot },
        });
        return new Activity
        {
            Type = ActivityTypes.Event,
            Name = HandoffEventNames.InitiateHandoff,
            From = Person(it),
            Value = context,
            Attachments = [new Attachment { ContentType = "application/json", Name = "Transcript", Content = new Transcript([.. lines]) }],
        };
    }

    private Outgoing.ToConnector Out(Case it, Activity activity, CaseNews news)
    {
        var conversation = HubConversation.Of(Hub, it.Reference);
        activity.Id = string.Create(CultureInfo.InvariantCulture, $"hub:{it.Reference}:{news.Sequence}");
        activity.ChannelId = Hub.ChannelId;
        activity.ServiceUrl = Hub.ServiceUrl ?? "";
        activity.Conversation = new ConversationAccount { Id = conversation };
        activity.Recipient = new ChannelAccount { Id = AdviserId };
        var route = new OutboxRoute(Hub.ServiceUrl ?? "", Hub.ChannelId, conversation, null, null, bot.Caller);
        return new Outgoing.ToConnector(activity.Id, ConversationKey.OfConnector(Hub.ChannelId, conversation), SendKind.Send, ActivityJson.Write(activity), route.ToJson());
    }

    private static ChannelAccount Person(Case it) => new() { Id = it.Reference, Name = it.Anonymous ? null : it.PersonName, Role = RoleTypes.User };
}

/// <summary>The hub's conversation for a case, and back.</summary>
internal static class HubConversation
{
    public static string Of(HubOptions hub, string reference) => $"{hub.ConversationId}-{reference}";

    /// <returns>Null for a conversation of another kind.</returns>
    public static string? ReferenceIn(HubOptions hub, IActivity activity) =>
        hub.ServiceUrl is not null && activity.ChannelId == hub.ChannelId && activity.Conversation?.Id is { } id && id.StartsWith(hub.ConversationId + "-", StringComparison.Ordinal)
            ? id[(hub.ConversationId.Length + 1)..]
            : null;
}
