using Bot.Files;
using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Handoff.Desks.TeamsChannel;

/// <summary>What advisers do in a team's channel: press on a card, write in its thread, correct what they wrote.</summary>
/// <param name="actions">Late, because the inbox that it needs needs the bot first.</param>
internal sealed class ChannelTurns(Lazy<CaseActions> actions, ITurnStore store, ICaseStore cases, Teams teams, TeamsChannelDesk desk, ReceivedFiles received, TimeProvider clock)
{
    private const string ThreadMark = ";messageid=";
    private const int MostLooks = 12;
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(250);
    private const string NoteMark = "note:";
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>The team whose channel this is; null for every other conversation.</summary>
    public Team? TeamOf(IActivity activity) =>
        activity.ChannelId == TeamsChannelDesk.Channel && activity.Conversation?.Id is { } id
            ? teams.All.FirstOrDefault(team => team.Channel?.ChannelId == id.Split(ThreadMark)[0])
            : null;

    /// <summary>Words in a thread, or a button of an old client.</summary>
    /// <param name="submitted">What a card's button sent along; null for words.</param>
    public async Task TakeAsync(ITurnContext context, Team team, CardMove? submitted, CancellationToken cancellationToken)
    {
        var by = AdviserOf(context.Activity, team);
        if (submitted is { DeskMove: not null, Case: { } pressed })
        {
            await SayAsync(context, await MoveAsync(pressed, submitted, by, context.Activity.Id, cancellationToken), cancellationToken);
            return;
        }
        var words = context.Activity.Text?.Trim() ?? "";
        if (words.Length == 0 && context.Activity.Attachments is not { Count: > 0 }) return;
        if (await ReferenceAsync(context.Activity, cancellationToken) is not { } reference)
        {
            await context.SendActivityAsync(MessageFactory.Text("This thread belongs to no case. Write in the thread of a case's card."), cancellationToken);
            return;
        }
        var files = await received.ReadAsync(context.Activity, cancellationToken);
        if (words.Length == 0 && files.Count == 0) return;
        CaseMove move = words.StartsWith(NoteMark, StringComparison.OrdinalIgnoreCase)
            ? new CaseMove.Note(words[NoteMark.Length..].Trim(), [], context.Activity.Id)
            : new CaseMove.ReplyWith(words, [.. files.Select(file => new CaseFile(file.Name, file.ContentType, file.Url))], null, context.Activity.Id);
        await SayAsync(context, await actions.Value.MoveAsync(reference, move, by, context.Activity.Id, [.. files.Select(file => file.Copy).OfType<Upload>()], cancellationToken), cancellationToken);
    }

    /// <summary>An adviser corrects what they wrote: the person reads the correction.</summary>
    public async Task EditAsync(ITurnContext context, Team team, CancellationToken cancellationToken)
    {
        if (await ReferenceAsync(context.Activity, cancellationToken) is not { } reference) return;
        var said = (await cases.ReadCaseEventsAsync(reference, cancellationToken)).Select(one => CaseHappening.FromJson(one.Json))
            .FirstOrDefault(one => one.Kind == Happened.Replied && one.MessageId == context.Activity.Id);
        if (said is null) return;
        var words = context.Activity.Text?.Trim() ?? "";
        var key = $"{context.Activity.Id}/{context.Activity.Timestamp?.ToUnixTimeMilliseconds()}";
        var move = new CaseMove.ReplyWith(words, [], said.Number, context.Activity.Id);
        await SayAsync(context, await actions.Value.MoveAsync(reference, move, AdviserOf(context.Activity, team), key, [], cancellationToken), cancellationToken);
    }

    /// <summary>A button of a card: the answer is the card as it now is, or why not.</summary>
    public async Task<AdaptiveCardInvokeResponse> PressAsync(ITurnContext context, Team team, CardMove pressed, CancellationToken cancellationToken)
    {
        if (pressed.Case is not { } reference) return Answer(MessageType, "This card cannot do that any more.");
        return await MoveAsync(reference, pressed, AdviserOf(context.Activity, team), context.Activity.Id, cancellationToken) switch
        {
            MoveResult.Refused refused => Answer(MessageType, refused.Words),
            MoveResult.Made when await cases.ReadCaseAsync(reference, cancellationToken) is { } document =>
                Answer(CardType, CaseCard.For(StoredCase.Read(document).Case, team, desk.ColleaguesOf(team))),
            _ => Answer(MessageType, "This takes longer than usual. It will be done; look again in a moment."),
        };
    }

    private Task<MoveResult> MoveAsync(string reference, CardMove pressed, Adviser by, string key, CancellationToken cancellationToken) => pressed.DeskMove switch
    {
        "take" => actions.Value.TakeAsync(reference, by, key, cancellationToken),
        "reply" => actions.Value.ReplyAsync(reference, pressed.Text ?? "", [], [], by, key, cancellationToken),
        "assign" when Colleague(pressed.To) is { } to => actions.Value.AssignAsync(reference, to, by, key, cancellationToken),
        "return" => actions.Value.ReturnToBotAsync(reference, null, by, key, cancellationToken),
        "close" => actions.Value.CloseAsync(
            reference, pressed.Outcome ?? "", [.. (pressed.Tags ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], by, key, cancellationToken),
        _ => Task.FromResult<MoveResult>(new MoveResult.Refused(Refusal.Malformed, "Choose something first.")),
    };

    private AdviserRef? Colleague(string? id) => teams.All.SelectMany(desk.ColleaguesOf).FirstOrDefault(one => one.Id == id);

    // Who may write in the channel, Teams has checked: its members are the team's advisers.
    private Adviser AdviserOf(Activity activity, Team team)
    {
        var id = activity.From?.AadObjectId ?? activity.From?.Id ?? "";
        return new Adviser(id, activity.From?.Name ?? "An adviser", DeskRoles.Adviser, [.. teams.Of(id).Union([team.Id])]);
    }

    private async Task<string?> ReferenceAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Conversation.Id.Split(ThreadMark) is not [_, var thread]) return null;
        for (var look = 0; look < MostLooks; look++)
        {
            if (await store.ReadOutgoingIdAsync(thread, cancellationToken) is { } ours) return CardPlace.ReferenceIn(ours);
            // The card is there before the host has written down what the channel calls it.
            await Task.Delay(_betweenLooks, clock, cancellationToken);
        }
        return null;
    }

    // What was done shows in the card and its thread; only what was not done needs words.
    private static Task SayAsync(ITurnContext context, MoveResult result, CancellationToken cancellationToken) => result switch
    {
        MoveResult.Refused refused => context.SendActivityAsync(MessageFactory.Text($"Not sent. {refused.Words}"), cancellationToken),
        MoveResult.Late => context.SendActivityAsync(MessageFactory.Text("This takes longer than usual. It is stored and will be done."), cancellationToken),
        _ => Task.CompletedTask,
    };

    private static AdaptiveCardInvokeResponse Answer(string type, object value) => new() { StatusCode = StatusCodes.Status200OK, Type = type, Value = value };
}

/// <summary>What a button of a case's card sends: its own data, and the inputs beside it.</summary>
internal sealed record CardMove
{
    public string? DeskMove { get; init; }
    public string? Case { get; init; }
    public string? Text { get; init; }
    public string? To { get; init; }
    public string? Outcome { get; init; }
    public string? Tags { get; init; }
}
