using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Department;
using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Sdk;
using Bot.Storage;
using Bot.Turns;
using Bot.Turns.Outbound;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Bot.Handoff.Desks.TeamsChannel;

/// <summary>
/// A team's channel in Microsoft Teams: one card for each case, replaced in place, with the talk in its thread. What it sends goes by the outbox in
/// an order of its own for each case, so that a channel that fails holds up no other.
/// </summary>
internal sealed class TeamsChannelDesk(ITurnStore store, Teams teams, LastSends lastSends, IOptions<HandoffOptions> options, BotIdentity bot) : IDesk
{
    public const string Channel = "msteams";
    private const int Schema = 1;

    private readonly Dictionary<string, SendWatch> sends = teams.All.Where(team => team.Channel is not null)
        .ToDictionary(team => team.Id, team => lastSends.Watch($"{Channel}/{team.Channel?.ChannelId}#"));

    public string Name => "teams";

    public bool IsTold => teams.All.Any(Serves);

    public bool Serves(Team team) => team.Channel is not null;

    // Teams does not tell a bot who is there. It does tell whether the channel takes what is sent.
    public Task<Attendance> AttendanceAsync(Team team, CancellationToken cancellationToken) =>
        Task.FromResult(sends.TryGetValue(team.Id, out var watch) && watch.Arrives ? Attendance.NotKnown : Attendance.Down);

    public async Task<DeskTold> TellAsync(CaseNews news, CancellationToken cancellationToken)
    {
        if (news.Case is not { WaitingAt: not null } it) return DeskTold.Nothing;
        var key = $"desk/teams/{it.Reference}";
        var place = await store.ReadStateAsync([key], cancellationToken) is [var found, ..] ? found : null;
        var card = place is null ? null : CardPlace.Read(place.Json);
        if (BeginsAt(news.What) is { } team && team.Id != card?.Team)
        {
            // The channel that it leaves shows where it went; the new one gets a card of its own.
            List<Outgoing> moved = card is not null && teams.Find(card.Team) is { Channel: not null } left ? [Card(it, left, card, SendKind.Update, news)] : [];
            if (team.Channel is null) return new DeskTold(moved, []);
            var begun = new CardPlace(team.Id, string.Create(CultureInfo.InvariantCulture, $"case:{it.Reference}:{news.What.Number}"));
            return new DeskTold([.. moved, Card(it, team, begun, SendKind.Send, news)], [new StateWrite(key, begun.ToJson(), Schema, place?.Version ?? 0)]);
        }
        if (card is null || teams.Find(card.Team) is not { Channel: not null } own) return DeskTold.Nothing;
        List<Outgoing> sent = [];
        if (ThreadWords(news.What) is { } words) sent.Add(InThread(it, own, card, words, news));
        if (ChangesCard(news.What)) sent.Add(Card(it, own, card, SendKind.Update, news));
        return new DeskTold(sent, []);
    }

    /// <summary>Whom a case of the team can be given to: the advisers that the settings name.</summary>
    public IReadOnlyList<AdviserRef> ColleaguesOf(Team team) =>
        [.. options.Value.Advisers.Where(one => one.Name.Length > 0 && team.Includes(one.Id)).Select(one => new AdviserRef(one.Id, one.Name))];

    // A case enters a channel when it enters the queue of its team.
    private Team? BeginsAt(CaseHappening what) =>
        what.Kind is Happened.Queued or Happened.Transferred or Happened.Escalated && what.What is { } team ? teams.Find(team) : null;

    private static bool ChangesCard(CaseHappening what) =>
        what.Kind is not (Happened.Noted or Happened.Read or Happened.Seen or Happened.Warned or Happened.Rated);

    /// <returns>Null for what the thread shows already: the words that were written in it.</returns>
    private static string? ThreadWords(CaseHappening what) => what switch
    {
        { Kind: Happened.Said } => $"**Person**{(what.What is null ? "" : " (edited)")}: {what.Text}{Files(what)}",
        { Kind: Happened.Replied, MessageId: null } => $"**{what.By.Name}** replied: {what.Text}{Files(what)}",
        { Kind: Happened.Noted, MessageId: null } => $"Note by **{what.By.Name}**: {what.Text}",
        { Kind: Happened.Taken or Happened.Assigned } => $"**{(what.To is [var to, ..] ? to.Name : what.By.Name)}** has the case.",
        { Kind: Happened.Released } => $"**{what.By.Name}** gave the case back to the queue.",
        { Kind: Happened.Returned } => what.By.Kind == PartyKind.Person ? "The person went back to the bot." : $"**{what.By.Name}** returned the talk to the bot.",
        { Kind: Happened.Closed } => $"**{what.By.Name}** closed the case: {what.Text}.",
        { Kind: Happened.Left } => "The person withdrew the request.",
        { Kind: Happened.Expired } => "The case has expired.",
        { Kind: Happened.Followed } => "The person goes on in another chat. Replies reach them there.",
        { Kind: Happened.FellBack } => $"The {what.What} could not take the case. It waits here.",
        { Kind: Happened.Breached } => $"Overdue: {what.What}.",
        { Kind: Happened.Escalated or Happened.Transferred } => $"The case went to team {what.What ?? "leads"}.",
        { Kind: Happened.Warned } => $"The bot showed the person the contacts for {what.What}.",
        { Kind: Happened.Rated } => string.Create(CultureInfo.InvariantCulture, $"The person rated this {what.Score} of 5. {what.Text}"),
        _ => null,
    };

    private static string Files(CaseHappening what) => string.Concat(what.Files.Select(file => $"\n\nFile: [{file.Name}]({file.Url})"));

    private Outgoing.ToConnector Card(Case it, Team team, CardPlace place, SendKind kind, CaseNews news)
    {
        var activity = Message(team, $"{it.Reference}: {it.State.Word}");
        activity.Attachments = [new Attachment { ContentType = CaseCard.ContentType, Content = CaseCard.For(it, team, ColleaguesOf(team)) }];
        var id = kind == SendKind.Send ? place.CardId : string.Create(CultureInfo.InvariantCulture, $"{place.CardId}:u{news.Sequence}");
        return Out(it, team, id, kind, activity, kind == SendKind.Send ? null : place.CardId, null);
    }

    private Outgoing.ToConnector InThread(Case it, Team team, CardPlace place, string words, CaseNews news) =>
        Out(it, team, string.Create(CultureInfo.InvariantCulture, $"{place.CardId}:m{news.Sequence}"), SendKind.Send, Message(team, words), null, place.CardId);

    private Outgoing.ToConnector Out(Case it, Team team, string id, SendKind kind, Activity activity, string? replaces, string? thread)
    {
        var channel = team.Channel ?? throw new InvalidOperationException("The team has no channel.");
        activity.Id = id;
        var route = new OutboxRoute(channel.ServiceUrl, Channel, channel.ChannelId, replaces, channel.TenantId, bot.Caller) { ThreadOf = thread };
        return new Outgoing.ToConnector(id, $"{Channel}/{channel.ChannelId}#{it.Reference}", kind, ActivityJson.Write(activity), route.ToJson());
    }

    private static Activity Message(Team team, string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = TextFormatTypes.Markdown,
        ChannelId = Channel,
        ServiceUrl = team.Channel?.ServiceUrl ?? "",
        Conversation = new ConversationAccount { Id = team.Channel?.ChannelId ?? "", IsGroup = true, ConversationType = "channel", TenantId = team.Channel?.TenantId },
    };
}

/// <summary>Where the card of a case stands.</summary>
/// <param name="CardId">Ours; the channel's is found by it once the card was sent.</param>
internal sealed record CardPlace(string Team, string CardId)
{
    public byte[] ToJson() => Encoding.UTF8.GetBytes($"{Team}\n{CardId}");

    public static CardPlace Read(byte[] json) => Encoding.UTF8.GetString(json).Split('\n') is [var team, var card] ? new CardPlace(team, card) : throw new JsonException("The place of a card is damaged.");

    /// <returns>The reference in one of our ids; null where it is of another kind.</returns>
    public static string? ReferenceIn(string outgoingId) => outgoingId.Split(':') is ["case", var reference, ..] ? reference : null;
}
